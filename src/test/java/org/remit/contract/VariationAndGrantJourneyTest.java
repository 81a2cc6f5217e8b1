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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.contract.GrantService.Agreement;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

@RemitTest
@DisplayName("With its code and database")
class VariationAndGrantJourneyTest {

  private static final List<String> SIGNATORIES =
      List.of("Council: Head of Legal", "Barca: Chief Executive");

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
  @Autowired Clock clock;
  @Autowired Decisions decisions;

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
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.rule()).isEqualTo("PCR 2015 reg 72(5)"));
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
      complete(grant, "legal.thurrock", "sign-grant-agreement", "a", agreement(131000));
      time.settle();
      assertThatThrownBy(() -> complete(grant, "finance.thurrock", "pay-grant", "a",
              Map.of("amount", 131001, "paymentReference", "P1")))
          .hasMessageContaining("more than was agreed");
      complete(grant, "finance.thurrock", "pay-grant", "a", Map.of("amount", 131000, "paymentReference", "P1"));
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
    void is_signed_for_no_more_than_was_approved() {
      var grant = begun();
      classify(grant, "grant", "no");
      check(grant, "mfa", 0);

      assertThatThrownBy(() -> complete(grant, "legal.thurrock", "sign-grant-agreement", "a", agreement(131001)))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("approved-sum"));
    }

    @Test
    void is_not_paid_before_it_is_signed() {
      var grant = begun();
      classify(grant, "grant", "no");
      check(grant, "mfa", 0);

      assertThatThrownBy(() -> as("finance.thurrock", () -> grants.pay(grant, "a", BigDecimal.TEN, "P1")))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("agreement-not-signed"));
    }

    @Test
    void is_not_agreed_for_longer_than_was_approved() {
      var grant = begun();
      classify(grant, "grant", "no");
      check(grant, "mfa", 0);
      var tooLong = new HashMap<>(agreement(131000));
      tooLong.put("ends", London.today(clock).plusMonths(36).toString());

      assertThatThrownBy(() -> complete(grant, "legal.thurrock", "sign-grant-agreement", "a", tooLong))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("approved-term"))
          .hasMessageContaining("approved 36 months");
    }

    private DecisionReference begun() {
      return cases.begun("grant-agreement", "thurrock", "a", GRANT);
    }

    private void classify(DecisionReference grant, String outcome, String obligation) {
      complete(grant, "legal.thurrock", "classify-grant", "a", Map.of("outcome", outcome, "serviceObligation",
          obligation, "fees", "yes", "indicators", "yes", "clawback", "yes", "reasons", "As legal reads the draft."));
      time.settle();
    }

    private void check(DecisionReference grant, String basis, int other) {
      complete(grant, "finance.thurrock", "check-subsidy", "a", Map.of("outcome", "lawful", "basis", basis,
          "otherAssistance", other, "confirmation", "Letter of 1 May", "reasons", "Within the ceiling."));
      time.settle();
    }

    private Map<String, Object> agreement(int value) {
      var today = London.today(clock);
      return Map.of("contractTitle", "Adoption partnership", "signatories", String.join("\n", SIGNATORIES),
          "method", "seal",
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
