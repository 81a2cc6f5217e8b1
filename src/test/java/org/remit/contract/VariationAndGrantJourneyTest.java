package org.remit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.InEffect.DIGEST;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.assurance.CorrectionCommand;
import org.remit.assurance.CorrectionService;
import org.remit.assurance.IrregularityCommand;
import org.remit.assurance.IrregularityService;
import org.remit.calendar.London;
import org.remit.contract.GrantService.Agreement;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.CallInQuestion;
import org.remit.routing.LegalPeriods;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("With its code and database")
class VariationAndGrantJourneyTest {

  private static final List<String> SIGNATORIES =
      List.of("Council: Head of Legal", "Health for All: Director", "Barca: Chief Executive");

  static final String SHARED = """
      decisionMaker: { body: officer, post: Chief Officer }
      contracts: [{ id: %s, supplier: Health for All, extensionsLeft: %s, value: %s }]
      resolutions:
        - { id: b, kind: award-contract, supplier: Barca, value: { sharedWith: [c], total: 60000, vat: exclusive },
            term: { months: 12 },
            procurement: { procedure: none, lightTouch: true, healthcare: false, commenced: 2015-07-07 } }
        - { id: c, kind: vary-contract, contract: %s, supplier: Health for All, value: { sharedWith: [b] },
            term: { months: 12 },
            procurement: { procedure: %s, lightTouch: true, healthcare: false, commenced: 2015-07-07 } }
      """;
  static final String GRANT = """
      decisionMaker: { body: cabinet }
      resolutions:
        - { id: a, kind: make-grant, supplier: Coram, value: { total: 131000, annual: 131000, vat: exclusive },
            term: { months: 36 } }
      """;

  @Autowired InEffect cases;
  @Autowired ContractAwardService awards;
  @Autowired VariationService variations;
  @Autowired GrantService grants;
  @Autowired ContractRegister register;
  @Autowired OpenTasks tasks;
  @Autowired Processes processes;
  @Autowired TimeTravel time;
  @Autowired Gate gate;
  @Autowired StatutoryPapers papers;
  @Autowired Clock clock;
  @Autowired Decisions decisions;
  @Autowired LegalPeriods periods;
  @Autowired CorrectionService corrections;
  @Autowired IrregularityService irregularities;
  @Autowired Actors actors;
  @Autowired TransactionTemplate transaction;

  @Nested
  @DisplayName("a variation")
  class AVariation {

    @Test
    void of_a_contract_that_is_not_in_the_register_enters_it_first() {
      var decision = varied("first", "unknown", "unknown", "none");
      test(decision, "outside", "25000", 0);
      sign(decision, "25000");

      assertThat(processes.isRunning("contract-variation", decision)).isFalse();
      assertThat(register.of(decision)).singleElement().satisfies(contract -> {
        assertThat(contract.supplier()).isEqualTo("Health for All");
        assertThat(contract.value()).isNull();
        assertThat(register.changesOf(contract.id())).hasSize(1);
      });
    }

    @Test
    void shares_its_sum_with_the_award_that_was_approved_beside_it() {
      var decision = varied("second", "unknown", "unknown", "none");
      awards.open(decision, "b");
      var today = London.today(clock);
      as("legal.leeds", () -> awards.sign(decision, "b", new Signature(SIGNATORIES, "seal", DIGEST),
          new ContractAwardService.Terms("Group work", new BigDecimal(40000), today, today.plusMonths(6),
              List.of(), "Head")));
      test(decision, "outside", "20001", 0);

      assertThatThrownBy(() -> sign(decision, "20001"))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("approved-sum"))
          .hasMessageContaining("of which £40,000 is committed under a resolution that shares it");
    }

    @Test
    void uses_extensions_only_as_far_as_there_are_any() {
      var decision = varied("third", "1", "100000", "open");

      assertThatThrownBy(() -> test(decision, "provided-for", "0", 2))
          .hasMessageContaining("still allows 1 extensions, not 2");
      assertThatThrownBy(() -> test(decision, "outside", "0", 0)).hasMessageContaining("inside its procurement regime");
      assertThatThrownBy(() -> test(decision, "below-threshold", "10001", 0)).hasMessageContaining("more than a tenth")
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.rule()).isEqualTo("PCR 2015 reg 72(5), (6)"));
      assertThatThrownBy(() -> test(decision, "light-touch", "0", 0)).hasMessageContaining("Procurement Act 2023");
      test(decision, "provided-for", "20000", 1);
      assertThat(gate.holds(decision)).filteredOn(h -> h.kind().equals("change-notice")).singleElement()
          .satisfies(h -> assertThat(h.because()).contains("PCR 2015").doesNotContain("2023"));
      sign(decision, "20000");

      assertThat(register.of(decision)).singleElement().satisfies(contract -> {
        assertThat(contract.extensionsLeft()).isZero();
        assertThat(contract.value()).isEqualByComparingTo("120000");
      });
    }

    @Test
    void on_the_ground_of_additional_services_has_a_notice_afterwards() {
      var decision = varied("fourth", "0", "100000", "open");
      test(decision, "additional", "30000", 0);
      sign(decision, "30000");

      complete(decision, "procurement.leeds", "publish-modification-notice", "c",
          Map.of("noticeReference", "N7", "publishedOn", London.today(clock).toString()));
      time.settle();
      assertThat(processes.isRunning("contract-variation", decision)).isFalse();
    }

    @Test
    void under_the_procurement_act_is_told_before_it_is_signed() {
      var decision = cases.begun("contract-variation", "leeds", "c",
          SHARED.formatted("told-before", "0", "100000", "told-before", "open")
              .replace("lightTouch: true", "lightTouch: false").replace("2015-07-07", "2026-05-01"));
      test(decision, "additional", "30000", 0);
      assertThat(gate.openHolds(decision, "c", Act.SIGN)).extracting(HoldView::kind).containsExactly("change-notice");

      complete(decision, "procurement.leeds", "publish-change-notice", "c",
          Map.of("noticeReference", "UK10-1", "publishedOn", London.today(clock).toString()));
      time.settle();

      assertThat(papers.published(decision)).filteredOn(p -> p.kind().equals("contract-change-notice"))
          .singleElement().satisfies(p -> assertThat(p.toString())
              .contains("Health for All", "additional", "£130,000", "UK10-1"));
      assertThat(gate.openHolds(decision, "c", Act.SIGN)).isEmpty();
    }

    @Test
    void that_is_not_permitted_is_never_signed() {
      var decision = varied("fifth", "0", "100000", "open");
      var fields = new HashMap<>(tested("none", "90000", 0));
      fields.put("outcome", "not-permitted");
      complete(decision, "procurement.leeds", "test-modification", "c", fields);
      time.settle();

      assertThat(processes.isRunning("contract-variation", decision)).isFalse();
      assertThatThrownBy(() -> as("legal.leeds", () -> variations.sign(decision, "c",
              new Signature(SIGNATORIES, "seal", DIGEST), new BigDecimal(90000), null)))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("modification-not-tested"));
    }

    @Test
    void moves_the_end_no_further_than_was_approved() {
      var decision = varied("sixth", "unknown", "unknown", "none");
      test(decision, "outside", "25000", 0);
      var effective = decisions.get(decision).resolution("c").effectiveOn();

      assertThatThrownBy(() -> sign(decision, "25000", effective.plusMonths(12)))
          .hasMessageContaining("approved 12 months")
          .isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.hold()).isEqualTo("approved-term");
            assertThat(r.pointer()).isEqualTo("/ends");
          });
      sign(decision, "25000", effective.plusMonths(12).minusDays(1));

      assertThat(register.of(decision)).singleElement()
          .satisfies(contract -> assertThat(contract.ends()).isEqualTo(effective.plusMonths(12).minusDays(1)));
    }

    @Test
    void that_extends_a_contract_which_never_provided_for_it_is_refused_with_what_would_be_right() {
      var award = varied("none", "unknown", "unknown", "none");
      awards.open(award, "b");
      var today = London.today(clock);
      as("legal.leeds", () -> {
        awards.sign(award, "b", new Signature(SIGNATORIES, "seal", DIGEST), new ContractAwardService.Terms("Group work",
            new BigDecimal(30000), today, today.plusMonths(12).minusDays(1), List.of(), "Head"));
        awards.register(award, "b");
      });
      var extension = cases.begun("contract-variation", "leeds", "a", """
          decisionMaker: { body: officer, post: Chief Officer }
          contracts: [{ id: %s/b, supplier: Barca }]
          resolutions:
            - { id: a, kind: extend-contract, contract: %s/b, supplier: Barca, value: { total: 30000, vat: exclusive },
                term: { months: 12 },
                procurement: { procedure: none, lightTouch: true, healthcare: false, commenced: 2015-07-07 } }
          """.formatted(award, award));

      var further = new HashMap<>(tested("provided-for", "30000", 0));
      further.put("termChangeMonths", 12);
      for (var fields : List.of(tested("provided-for", "30000", 1), further)) {
        assertThatThrownBy(() -> complete(extension, "procurement.leeds", "test-modification", "a", fields))
            .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("modification-not-tested"))
            .hasMessageContaining(award + "/b never provided for an extension")
            .hasMessageContaining("name another ground, or procure anew");
      }
      assertThat(tasks.of(extension)).extracting(t -> t.key()).contains("Task_TestModification");
    }

    @Test
    void in_small_steps_is_measured_by_all_of_them_together() {
      var first = varied("steps", "0", "100000", "open");
      test(first, "below-threshold", "6000", 0);
      sign(first, "6000");
      var contract = register.of(first).get(0);
      var second = cases.begun("contract-variation", "leeds", "c",
          SHARED.formatted("steps", "0", "100000", "steps", "open"));

      assertThatThrownBy(() -> test(second, "below-threshold", "4001", 0))
          .hasMessageContaining("With earlier changes of £6,000 the change of £10,001 is more than a tenth of £100,000")
          .hasMessageContaining("the value as it was signed");
      test(second, "below-threshold", "4000", 0);
      sign(second, "4000");

      assertThat(register.changesOf(contract.id())).hasSize(2);
      assertThat(register.published(null)).filteredOn(c -> c.reference().equals(contract.number())).singleElement()
          .satisfies(published -> {
            assertThat(published.value()).isEqualByComparingTo("110000");
            assertThat(published.changes()).extracting(c -> c.together().intValue()).containsExactly(6000, 10000);
          });
    }

    private void sign(DecisionReference decision, String by, LocalDate ends) {
      complete(decision, "legal.leeds", "sign-variation", "c",
          Map.of("signatories", String.join("\n", SIGNATORIES), "method", "electronic", "documentDigest", DIGEST,
              "value", by, "ends", ends.toString()));
      time.settle();
    }

    private DecisionReference varied(String id, String extensionsLeft, String value, String procedure) {
      return cases.begun("contract-variation", "leeds", "c",
          SHARED.formatted(id, extensionsLeft, value, id, procedure));
    }

    private void test(DecisionReference decision, String ground, String change, int extensions) {
      complete(decision, "procurement.leeds", "test-modification", "c", tested(ground, change, extensions));
      time.settle();
    }

    private Map<String, Object> tested(String ground, String change, int extensions) {
      return Map.of("outcome", "permitted", "ground", ground, "valueChange", change, "termChangeMonths", 0,
          "extensionsUsed", extensions, "scopeChanges", "no", "balanceChanges", "no", "reasons", "As the report says.");
    }

    private void sign(DecisionReference decision, String by) {
      complete(decision, "legal.leeds", "sign-variation", "c",
          Map.of("signatories", String.join("\n", SIGNATORIES), "method", "electronic", "documentDigest", DIGEST,
              "value", by));
      time.settle();
    }
  }

  @Nested
  @DisplayName("a grant")
  class AGrant {

    @Test
    void is_classified_checked_signed_and_paid() {
      var grant = begun();
      classify(grant, "grant", "no");
      check(grant, "mfa", 100000);
      complete(grant, "legal.thurrock", "sign-grant-agreement", "a", agreement(grant, 131000));
      time.settle();
      assertThatThrownBy(() -> complete(grant, "finance.thurrock", "pay-grant", "a",
              Map.of("amount", 131001, "paymentReference", "P1", "statement", "S")))
          .hasMessageContaining("more than was agreed");
      complete(grant, "finance.thurrock", "pay-grant", "a",
          Map.of("amount", 131000, "paymentReference", "P1, ".repeat(5_000), "statement", "Statement of today"));
      time.settle();
      assertThat(gate.clocks(grant)).extracting(c -> c.kind()).containsExactly("subsidy-entry");
      assertThatThrownBy(() -> complete(grant, "finance.thurrock", "enter-subsidy", "a",
              Map.of("entryReference", "SC1", "enteredOn", London.today(clock).plusDays(1).toString())))
          .hasMessageContaining("has not come");
      complete(grant, "finance.thurrock", "enter-subsidy", "a",
          Map.of("entryReference", "SC1", "enteredOn", London.today(clock).toString()));
      time.settle();

      assertThat(processes.isRunning("grant-agreement", grant)).isFalse();
      assertThat(grants.of(grant)).singleElement().satisfies(g -> {
        assertThat(g.state()).isEqualTo("paid");
        assertThat(g.indicators()).isTrue();
      });
    }

    @Test
    void is_no_grant_where_a_service_could_be_enforced() {
      var grant = begun();

      assertThatThrownBy(() -> classify(grant, "grant", "yes")).hasMessageContaining("makes it a contract");
      classify(grant, "contract-in-substance", "yes");

      assertThat(processes.isRunning("grant-agreement", grant)).isFalse();
      assertThat(gate.openHolds(grant, "a", Act.PAY)).extracting(HoldView::kind).contains("grant-not-classified");
      assertThatThrownBy(() -> as("legal.thurrock", () -> grants.sign(grant, "a",
              new Signature(SIGNATORIES, "seal", DIGEST),
              new Agreement("G", BigDecimal.TEN, London.today(clock), London.today(clock), List.of(), "Head"))))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("grant-not-classified"));
    }

    @Test
    void keeps_to_the_subsidy_rules_of_the_day() {
      var grant = begun();
      classify(grant, "grant", "no");

      assertThatThrownBy(() -> check(grant, "de-minimis", 0)).hasMessageContaining("On this day the bases are");
      assertThatThrownBy(() -> check(grant, "mfa", 200000)).hasMessageContaining("ends at £315,000");
      complete(grant, "finance.thurrock", "check-subsidy", "a",
          Map.of("outcome", "not-lawful", "basis", "mfa", "reasons", "The ceiling is exceeded."));
      time.settle();

      assertThat(processes.isRunning("grant-agreement", grant)).isFalse();
      assertThat(grants.of(grant)).singleElement().extracting(GrantView::state).isEqualTo("refused as a subsidy");
    }

    @Test
    void as_minimal_assistance_is_told_confirmed_and_stated_in_that_order() {
      var grant = to("Told and Confirmed", 90000);
      classify(grant, "grant", "no");
      var today = London.today(clock);

      var untold = checked("mfa", 0);
      untold.remove("notifiedOn");
      refused(grant, untold, "/notifiedOn", "was told the value");
      var unconfirmed = checked("mfa", 0);
      unconfirmed.remove("confirmedOn");
      refused(grant, unconfirmed, "/confirmedOn", "confirmed in writing");
      var backwards = checked("mfa", 0);
      backwards.put("confirmedOn", today.minusDays(8).toString());
      refused(grant, backwards, "/confirmedOn", "cannot have confirmed on");
      var tomorrow = checked("mfa", 0);
      tomorrow.put("confirmedOn", today.plusDays(1).toString());
      refused(grant, tomorrow, "/confirmedOn", "on a day to come");
      check(grant, "mfa", 0);
      sign(grant, 90000);

      assertThatThrownBy(() -> complete(grant, "finance.thurrock", "pay-grant", "a",
              Map.of("amount", 90000, "paymentReference", "P1")))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/statement"))
          .hasMessageContaining("is confirmed to the recipient when it is given");
      complete(grant, "finance.thurrock", "pay-grant", "a",
          Map.of("amount", 90000, "paymentReference", "P1", "statement", "Statement of today"));
      time.settle();
      assertThat(processes.isRunning("grant-agreement", grant)).as("£90,000 is entered in no database").isFalse();
    }

    @Test
    void to_one_enterprise_is_added_up_over_three_financial_years_by_the_councils_own_records() {
      var first = to("Added Up", 200000);
      classify(first, "grant", "no");
      check(first, "mfa", 0);
      sign(first, 200000);
      var second = to("added up", 100000);
      classify(second, "grant", "no");

      assertThat(grants.assistanceOnRecord(second, "a")).contains("£200,000", "£315,000");
      refused(second, checked("mfa", 50000), "/otherAssistance",
          "declared £50,000, but the council itself has given it £200,000");
      refused(second, checked("mfa", 215001), "/otherAssistance", "would have £315,001");
      check(second, "mfa", 215000);
      sign(second, 100000);
      var elsewhere = to("Somebody Else", 100000);
      assertThat(grants.assistanceOnRecord(elsewhere, "a")).contains(": £0.");
    }

    @Test
    void checked_beside_another_is_added_up_again_when_it_is_signed() {
      var first = to("Side by Side", 200000);
      var second = to("Side by Side", 200000);
      for (var grant : List.of(first, second)) {
        classify(grant, "grant", "no");
        check(grant, "mfa", 0);
      }
      sign(first, 200000);

      assertThatThrownBy(() -> sign(second, 200000))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("subsidy-not-checked"))
          .hasMessageContaining("Since the check", "£400,000");
    }

    @Test
    void counts_from_the_first_of_april_of_the_second_year_before() {
      assertThat(new SubsidyRules(LocalDate.of(2026, 3, 31)).countsFrom()).isEqualTo(LocalDate.of(2023, 4, 1));
      assertThat(new SubsidyRules(LocalDate.of(2026, 4, 1)).countsFrom()).isEqualTo(LocalDate.of(2024, 4, 1));
      var rules = new SubsidyRules(LocalDate.of(2026, 4, 1));
      assertThat(rules.mustBeEntered("mfa", new BigDecimal(100000))).isFalse();
      assertThat(rules.mustBeEntered("principles", new BigDecimal(100001))).isTrue();
      assertThat(rules.mustBeEntered("no-subsidy", new BigDecimal(900000))).isFalse();
      assertThat(new SubsidyRules(LocalDate.of(2022, 12, 1)).mustBeEntered("tca-principles", BigDecimal.TEN)).isFalse();
    }

    @Test
    void is_signed_for_no_more_than_was_approved() {
      var grant = begun();
      classify(grant, "grant", "no");
      check(grant, "mfa", 0);

      assertThatThrownBy(() -> complete(grant, "legal.thurrock", "sign-grant-agreement", "a", agreement(grant, 131001)))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("approved-sum"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
      "Council: A\nCouncil: B", "Council: A\nBarca: B", "Coram: A\nCoram: B", "Coram: A\nLeeds: B"
    })
    void is_signed_by_the_council_and_its_recipient(String signatories) {
      var grant = begun();
      classify(grant, "grant", "no");
      check(grant, "mfa", 0);
      var fields = new HashMap<>(agreement(grant, 131000));
      fields.put("signatories", signatories.replace("Coram", recipientOf(grant)));

      assertThatThrownBy(() -> complete(grant, "legal.thurrock", "sign-grant-agreement", "a", fields))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("not-signed-by-both"));
      assertThat(gate.openHolds(grant, "a", Act.PAY)).extracting(HoldView::kind).contains("agreement-not-signed");
    }

    private String recipientOf(DecisionReference grant) {
      return decisions.get(grant).proposal().resolution("a").orElseThrow().supplier().value();
    }

    @Test
    void is_not_paid_before_it_is_signed() {
      var grant = begun();
      classify(grant, "grant", "no");
      check(grant, "mfa", 0);

      assertThatThrownBy(() -> as("finance.thurrock", () -> grants.pay(grant, "a", BigDecimal.TEN, "P1", "S")))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("agreement-not-signed"));
    }

    /** Nobody waited for the window, which is found to run now: what was done stays done, and is on record. */
    @Test
    void was_signed_too_early_where_its_window_is_counted_anew() {
      var grant = begun();
      classify(grant, "grant", "no");
      check(grant, "mfa", 0);
      sign(grant, 131000);
      var today = London.today(clock);
      var window = periods.callIn(new Authority("thurrock"), new CallInQuestion(
          London.date(decisions.get(grant).decidedAt()), clock.instant(), "cabinet", "key", false)).period();
      transaction.executeWithoutResult(s -> gate.start(grant, null, window, "call-in-window"));

      as("procurement.thurrock", () -> corrections.take(grant, new CorrectionCommand(null, "Publication", "earlier",
          today.toString(), "The website shows it", "call-in", null, null), actors.person()));
      var asked = corrections.of(grant).get(0).id();
      as("monitoring-officer.thurrock", () -> corrections.take(grant, new CorrectionCommand(asked, null, null, null,
          "Seen there", null, null, true), actors.person()));

      assertThat(irregularities.of(grant)).singleElement().satisfies(i -> assertThat(i.what())
          .startsWith("The grant agreement of resolution a was signed on " + London.say(today)));
      assertThat(gate.openHolds(grant, "a", Act.PAY)).extracting(HoldView::kind).contains("signed-too-early");
      var found = irregularities.of(grant).get(0).id();
      as("monitoring-officer.thurrock", () -> irregularities.take(grant, new IrregularityCommand(found, null, null,
          null, null, null, "Nobody called it in.", "The window runs again."), actors.person()));
      assertThat(gate.openHolds(grant, "a", Act.PAY)).extracting(HoldView::kind).doesNotContain("signed-too-early");
    }

    @Test
    void is_not_agreed_for_longer_than_was_approved() {
      var grant = begun();
      classify(grant, "grant", "no");
      check(grant, "mfa", 0);
      var tooLong = new HashMap<>(agreement(grant, 131000));
      tooLong.put("ends", London.today(clock).plusMonths(36).toString());

      assertThatThrownBy(() -> complete(grant, "legal.thurrock", "sign-grant-agreement", "a", tooLong))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("approved-term"))
          .hasMessageContaining("approved 36 months");
    }

    /** To a recipient of its own: what one enterprise has had is added up. */
    private DecisionReference begun() {
      return cases.begun("grant-agreement", "thurrock", "a", GRANT.replace("Coram", "Coram " + UUID.randomUUID()));
    }

    private void classify(DecisionReference grant, String outcome, String obligation) {
      complete(grant, "legal.thurrock", "classify-grant", "a", Map.of("outcome", outcome, "serviceObligation",
          obligation, "fees", "yes", "indicators", "yes", "clawback", "yes", "reasons", "As legal reads the draft."));
      time.settle();
    }

    private void check(DecisionReference grant, String basis, int other) {
      check(grant, checked(basis, other));
    }

    private void check(DecisionReference grant, Map<String, Object> fields) {
      complete(grant, "finance.thurrock", "check-subsidy", "a", fields);
      time.settle();
    }

    private Map<String, Object> checked(String basis, int other) {
      var today = London.today(clock);
      return new HashMap<>(Map.of("outcome", "lawful", "basis", basis, "otherAssistance", other, "notifiedOn",
          today.minusDays(7).toString(), "confirmation", "Letter of 1 May", "confirmedOn", today.toString(), "reasons",
          "Within the ceiling."));
    }

    private DecisionReference to(String recipient, int total) {
      return cases.begun("grant-agreement", "thurrock", "a",
          GRANT.replace("Coram", recipient).replace("131000", String.valueOf(total)));
    }

    private void sign(DecisionReference grant, int value) {
      complete(grant, "legal.thurrock", "sign-grant-agreement", "a", agreement(grant, value));
      time.settle();
    }

    private void refused(DecisionReference grant, Map<String, Object> fields, String pointer, String words) {
      assertThatThrownBy(() -> check(grant, fields))
          .isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.pointer()).isEqualTo(pointer);
            assertThat(r.rule()).contains("Subsidy Control Act 2022");
          })
          .hasMessageContaining(words);
    }

    private Map<String, Object> agreement(DecisionReference grant, int value) {
      var today = London.today(clock);
      return Map.of("contractTitle", "Adoption partnership", "signatories",
          "Council: Head of Legal\n" + recipientOf(grant) + ": Chief Executive", "method", "seal",
          "documentDigest", DIGEST, "value", value, "starts", today.toString(), "ends",
          today.plusMonths(36).minusDays(1).toString(),
          "responsiblePost", "Head of Commissioning");
    }
  }

  private void complete(DecisionReference decision, String who, String form, String resolution,
      Map<String, Object> fields) {
    as(who, () -> tasks.complete(decision, form, resolution, fields));
  }

  private static void as(String who, Runnable work) {
    try (var signedIn = SignedInAs.person(who)) {
      work.run();
    }
  }
}
