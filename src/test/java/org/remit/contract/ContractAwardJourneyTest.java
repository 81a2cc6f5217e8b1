package org.remit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.InEffect.DIGEST;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.assurance.CorrectionCommand;
import org.remit.assurance.CorrectionService;
import org.remit.assurance.IrregularityCommand;
import org.remit.assurance.IrregularityService;
import org.remit.assurance.IrregularityView;
import org.remit.calendar.London;
import org.remit.contract.ContractAwardService.AwardNotice;
import org.remit.contract.ContractAwardService.Terms;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerReader;
import org.remit.papers.PaperContent;
import org.remit.papers.PaperKinds;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPapers;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.procurement.PartnerDecisionCommand;
import org.remit.procurement.PartnerDecisionCorrectionService;
import org.remit.procurement.PartnerDecisionService;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.proposal.ResolutionState;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.WrongFields;
import org.remit.routing.LegalPeriods;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.remit.transfer.StaffTransferService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

@RemitTest
@DisplayName("A contract award, with its code and database")
class ContractAwardJourneyTest {

  private static final List<String> SIGNATORIES =
      List.of("Council: Head of Legal", "Barca: Chief Executive");

  static final String BELOW_THRESHOLD = """
      decisionMaker: { body: officer, post: Director of Children and Families }
      resolutions:
        - { id: a, kind: award-contract, supplier: Barca, value: { total: 27000, annual: 27000, vat: exclusive },
            term: { months: 12 },
            procurement: { procedure: none, lightTouch: true, healthcare: false, commenced: 2017-05-01 } }
      """;
  static final String TENDERED = """
      decisionMaker: { body: cabinet }
      resolutions:
        - { id: a, kind: award-contract, supplier: Barca, value: { total: 2000000, annual: 1000000, vat: exclusive },
            term: { months: 24, extensions: [12] },
            procurement: { procedure: open, lightTouch: false, healthcare: false, commenced: 2017-05-01 } }
      """;

  static final String HEALTH_CARE = TENDERED.replace("2017-05-01", "2026-05-01")
      .replace("healthcare: false", "healthcare: true").replace("procedure: open", "procedure: competitive");

  @Autowired InEffect cases;
  @Autowired ContractAwardService awards;
  @Autowired ChallengeService challenges;
  @Autowired PartnerDecisionService partners;
  @Autowired PartnerDecisionCorrectionService putRight;
  @Autowired StaffTransferService staff;
  @Autowired Decisions decisions;
  @Autowired LegalPeriods periods;
  @Autowired ProposalService proposals;
  @Autowired ContractRegister register;
  @Autowired OpenTasks tasks;
  @Autowired Processes processes;
  @Autowired TimeTravel time;
  @Autowired Gate gate;
  @Autowired IrregularityService irregularities;
  @Autowired CorrectionService corrections;
  @Autowired LedgerReader ledger;
  @Autowired StatutoryPapers papers;
  @Autowired PaperKinds kinds;
  @Autowired Papers documents;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired TestRestTemplate http;

  @Test
  void goes_from_its_effect_to_the_register_and_the_start_of_the_service() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);

    complete(award, "legal.leeds", "sign-contract", signed(27000, today(), today().plusMonths(12).minusDays(1)));
    time.settle();

    assertThat(register.of(award)).singleElement().satisfies(contract -> {
      assertThat(contract.number()).isEqualTo(award + "/a");
      assertThat(contract.supplier()).isEqualTo("Barca");
      assertThat(contract.value()).isEqualByComparingTo("27000");
      assertThat(contract.decidedUnder()).isEqualTo("Director of Children and Families");
    });
    complete(award, "commissioning-officer.leeds", "start-service", Map.of("startedOn", today().toString()));
    time.settle();
    assertThat(processes.isRunning("contract-award", award)).as("PCR 2015 Part 4: £25,000 and more are published")
        .isTrue();
    assertThat(gate.clocks(award)).as("no number of days is set for it").isEmpty();
    assertThat(awards.detailsNotice(award, "a")).contains("Award information below the threshold", "reg 112",
        "not confirmed");
    complete(award, "procurement.leeds", "publish-contract-details",
        Map.of("noticeReference", "CF-1", "publishedOn", today().toString()));
    time.settle();
    assertThat(processes.isRunning("contract-award", award)).isFalse();
    assertThat(awards.of(award)).singleElement().extracting(ContractAwardView::startedOn).isEqualTo(today());
  }

  @Test
  void that_is_no_award_because_the_council_provides_it_itself_starts_without_a_signature() {
    var inHouse = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD.replace("award-contract",
        "enter-arrangement").replace("Barca", "The council itself"));

    assertThatThrownBy(() -> sign(inHouse, 27000)).hasMessageContaining("nobody to sign a contract with");
    complete(inHouse, "commissioning-officer.leeds", "start-service", Map.of("startedOn", today().toString()));
    time.settle();

    assertThat(processes.isRunning("contract-award", inHouse)).isFalse();
    assertThat(register.of(inHouse)).isEmpty();
    assertThat(awards.of(inHouse)).singleElement().extracting(ContractAwardView::startedOn).isEqualTo(today());
  }

  @Test
  void stands_in_the_register_that_everybody_may_read_without_signing_in() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    complete(award, "legal.leeds", "sign-contract",
        called("=HYPERLINK(\"x\") <b>Support</b>", signed(27000, today(), today().plusMonths(12).minusDays(1))));
    time.settle();

    var csv = http.getForObject("/contracts.csv?council=leeds", String.class);
    var json = http.getForObject("/contracts.json?council=leeds", String.class);
    var page = http.getForObject("/contracts?council=leeds", String.class);

    assertThat(csv.lines().findFirst().orElseThrow())
        .contains("Reference number", "Supplier name", "Sum to be paid over the length", "Purchasing process");
    assertThat(csv.lines().filter(line -> line.startsWith(award + "/a"))).singleElement().asString()
        .contains("Barca", "27000", "not recorded", "without competition")
        .as("no spreadsheet calculates a cell").contains("\"'=HYPERLINK");
    assertThat(json).contains("\"reference\":\"" + award + "/a\"", "\"supplier\":\"Barca\"");
    assertThat(page).contains(award + "/a", "£27,000.00", "&lt;b&gt;Support").doesNotContain("<b>Support");
    assertThat(http.getForObject("/contracts.json?council=sefton", String.class)).doesNotContain(award.value());
    assertThat(http.getForEntity("/contracts.csv?council=NO!", String.class).getStatusCode().value()).isEqualTo(422);
  }

  @Test
  void is_not_signed_for_nothing_by_one_party_or_without_a_document() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    var ends = today().plusMonths(12).minusDays(1);

    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract", signed(0, today(), ends)))
        .hasMessageContaining("worth more than nothing");
    for (var signatories : List.of("x", "Council: Head of Legal", "me\nyou")) {
      var fields = signed(27000, today(), ends);
      fields.put("signatories", signatories);
      assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract", fields))
          .hasMessageContaining("Each party signs");
    }
    for (var signatories : List.of("Council: A\nCouncil: B", "Leeds City Council: A\nLeeds: B",
        "Barca: A\nBarca Ltd: B",
        "Council: A\nBarca Housing: B", "Council: A\nHealth for All: B",
        "Thurrock Council: A\nBarca: B", "Council: Barca\nCouncil: Barca")) {
      var fields = signed(27000, today(), ends);
      fields.put("signatories", signatories);
      assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract", fields))
          .as(signatories).hasMessageContaining("Both parties sign")
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/signatories"));
    }
    var undocumented = signed(27000, today(), ends);
    undocumented.put("documentDigest", "0".repeat(64));
    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract", undocumented))
        .hasMessageContaining("64 zeros are the digest of no file");
    undocumented.put("documentDigest", "ab".repeat(20));
    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract", undocumented))
        .hasMessageContaining("digest of the signed document has 64 characters");
    assertThat(register.of(award)).isEmpty();
  }

  @Test
  void tells_whoever_signs_all_that_is_wrong_with_the_form_together() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    var fields = signed(27001, today(), today().plusMonths(12));
    fields.put("signatories", "Council: Head of Legal\nHealth for All: Chief Executive");
    fields.put("documentDigest", "abc");
    fields.put("reviewDates", "some day");
    fields.remove("contractTitle");

    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract", fields))
        .isInstanceOfSatisfying(WrongFields.class, w -> assertThat(w.wrong()).extracting(WrongFields.Wrong::pointer)
            .containsExactlyInAnyOrder(
                "/documentDigest", "/contractTitle", "/reviewDates", "/value", "/ends", "/signatories"))
        .hasMessageContainingAll("has 64 characters", "Give the title of the contract.", "'some day' is no day",
            "£27,001 is more than was approved", "The decision approved 12 months", "Both parties sign");

    complete(award, "legal.leeds", "sign-contract", signed(27000, today(), today().plusMonths(12).minusDays(1)));
  }

  @Test
  void says_whether_its_value_is_with_vat_as_approved_or_where_that_was_left_open_when_it_is_signed() {
    var known = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    var open = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD.replace("vat: exclusive", "vat: unknown"));
    var fields = signed(27000, today(), today().plusMonths(12).minusDays(1));
    fields.put("method", "by-hand");

    assertThatThrownBy(() -> complete(open, "legal.leeds", "sign-contract", fields))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/vat"))
        .hasMessageContaining("does not say whether its sum is with VAT");
    fields.put("vat", "inclusive");
    assertThatThrownBy(() -> complete(known, "legal.leeds", "sign-contract", fields))
        .hasMessageContaining("The sum was approved exclusive of VAT");
    complete(open, "legal.leeds", "sign-contract", fields);
    fields.remove("vat");
    complete(known, "legal.leeds", "sign-contract", fields);
    time.settle();

    assertThat(awards.approved(known, "a")).startsWith("£27,000, without VAT, for 12 months");
    var csv = http.getForObject("/contracts.csv?council=leeds", String.class);
    assertThat(csv.lines().filter(line -> line.startsWith(known + "/a"))).singleElement().asString()
        .contains("27000.00,\"without VAT\"");
    assertThat(csv.lines().filter(line -> line.startsWith(open + "/a"))).singleElement().asString()
        .contains("27000.00,\"with VAT\"");
  }

  @Test
  void is_forbidden_from_the_day_it_is_proposed() {
    var award = cases.proposed("leeds", TENDERED);

    assertThat(gate.openHolds(award, "a", Act.SIGN)).extracting(HoldView::kind)
        .contains("not-decided", "award-notice-missing", "standstill");
    assertThat(gate.openHolds(award, "a", Act.START)).extracting(HoldView::kind).contains("contract-not-signed");
  }

  @Test
  void is_not_signed_while_the_call_in_window_is_open() {
    var award = cases.agreed(cases.proposed("leeds", BELOW_THRESHOLD));

    assertThatThrownBy(() -> sign(award, 27000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isIn("record-not-published", "call-in-window",
            "award-notice-missing"));
    assertThat(gate.openHolds(award, "a", Act.SIGN)).extracting(HoldView::kind).contains("call-in-window");
  }

  @Test
  void is_not_signed_for_more_than_was_approved_nor_for_longer() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);

    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract",
            signed(27001, today(), today().plusMonths(12).minusDays(1))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("£27,001 is more than was approved for resolution a: £27,000.");
    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract",
        signed(27000, today(), today().plusMonths(12))))
        .as("twelve months from today end with the day before").hasMessageContaining("approved 12 months");
    assertThat(register.of(award)).isEmpty();
  }

  @Test
  void is_not_entered_in_the_public_register_with_words_of_a_withheld_paper() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    try (var who = SignedInAs.person("legal.leeds")) {
      documents.store(award, "appendix-9", new Upload("appendix-9.txt", "text/plain",
          "Barca will close its home in Armley to save £7,123.".getBytes(StandardCharsets.UTF_8),
          Publicity.exempt(3, "It would harm Barca.", today().plusYears(1), "legal")));
    }
    var ends = today().plusMonths(12).minusDays(1);
    for (var title : List.of("Services; Barca will close its home in 2019", "Services, to save 7123.00 pounds")) {
      assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract",
              called(title, signed(27000, today(), ends))))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("withheld-content"))
          .hasMessageContaining("title of the contract").hasMessageNotContaining("Barca");
    }
    var post = signed(27000, today(), ends);
    post.put("responsiblePost", "Whoever says that Barca will close its home in Armley");
    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract", post))
        .hasMessageContaining("responsible post");
    assertThat(register.of(award)).isEmpty();
  }

  @Test
  void is_not_signed_without_a_term_or_a_supplier_that_was_approved() {
    var endless = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD.replace("months: 12", "months: unknown"));
    assertThatThrownBy(() -> sign(endless, 27000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("approved-term"))
        .hasMessageContaining("states no term");

    var nobody = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD.replace("Barca", "unknown"));
    assertThatThrownBy(() -> sign(nobody, 27000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("approved-supplier"))
        .hasMessageContaining("does not say with whom");
  }

  @Test
  void begins_no_sooner_than_was_approved_and_a_later_beginning_does_not_move_an_approved_end() {
    var from = today().plusDays(20);
    var to = from.plusMonths(12).minusDays(1);
    var award = cases.begun("contract-award", "leeds", "a",
        BELOW_THRESHOLD.replace("months: 12", "months: 12, from: %s, to: %s".formatted(from, to)));

    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract",
            signed(27000, from.minusDays(1), to.minusDays(1))))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.hold()).isEqualTo("approved-term");
          assertThat(r.pointer()).isEqualTo("/starts");
        })
        .hasMessageContaining("approved a term from " + London.say(from));
    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract",
            signed(27000, from.plusDays(7), to.plusDays(1))))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("approved-term"))
        .hasMessageContaining("end by " + London.say(to));
    complete(award, "legal.leeds", "sign-contract", signed(27000, from.plusDays(7), to));
    time.settle();
    assertThat(register.of(award)).singleElement().extracting(ContractView::ends).isEqualTo(to);
  }

  @Test
  void does_not_begin_before_the_decision_has_effect_nor_its_service_before_the_contract_starts() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);

    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract",
            signed(27000, today().minusDays(1), today().plusMonths(11))))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("not-in-effect"))
        .hasMessageContaining("nothing under it begins on");
    complete(award, "legal.leeds", "sign-contract", signed(27000, today().plusDays(7), today().plusMonths(12)));
    time.settle();
    assertThatThrownBy(() -> complete(award, "commissioning-officer.leeds", "start-service",
            Map.of("startedOn", today().toString())))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("approved-term"))
        .hasMessageContaining("By the contract the service starts on");
    as("hr.leeds", () -> assertThatThrownBy(() -> staff.scope(award, "a", StaffTransferService.AFTER_AWARD,
            new StaffTransferService.Scope("yes", "transferor", List.of("Fostering: 3 exact council lgps"), today(),
                null, null)))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("transfer-day"))
        .hasMessageContaining("nobody moves with it before"));
  }

  @Test
  void starts_its_service_on_no_day_on_which_a_condition_held_it_still_whenever_that_is_recorded() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    var signed = today();
    complete(award, "legal.leeds", "sign-contract", signed(27000, signed, signed.plusMonths(11)));
    time.settle();
    gate.open(award, "a", "tupe-measures", "The measures letter has not come.");
    time.forwardTo(clock.instant().plus(Duration.ofDays(5)));
    gate.lift(award, "a", "tupe-measures", Gate.How.MET, "received today");

    assertThatThrownBy(() -> complete(award, "commissioning-officer.leeds", "start-service",
            Map.of("startedOn", signed.plusDays(4).toString())))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.hold()).isEqualTo("tupe-measures");
          assertThat(r.pointer()).isEqualTo("/startedOn");
        })
        .hasMessageContaining("enter that as an irregularity");
    complete(award, "commissioning-officer.leeds", "start-service", Map.of("startedOn", today().toString()));
  }

  @Test
  void starts_its_service_on_no_day_before_the_one_from_which_a_period_that_was_counted_anew_allows_it() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    var signed = today();
    complete(award, "legal.leeds", "sign-contract", signed(27000, signed, signed.plusMonths(11)));
    time.settle();
    time.forwardTo(clock.instant().plus(Duration.ofDays(5)));
    gate.start(award, "a", periods.transferDay(signed.plusDays(4)), "transfer-day");

    assertThatThrownBy(() -> complete(award, "commissioning-officer.leeds", "start-service",
            Map.of("startedOn", signed.plusDays(3).toString())))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("transfer-day"))
        .hasMessageContaining("staff transfer when the activities change hands");
    complete(award, "commissioning-officer.leeds", "start-service",
        Map.of("startedOn", signed.plusDays(4).toString()));
  }

  @Test
  void is_undone_by_withdrawing_its_decision_until_it_is_signed_and_not_after() {
    var signed = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    complete(signed, "legal.leeds", "sign-contract", signed(27000, today(), today().plusMonths(11)));
    assertThatThrownBy(() -> withdrawn(signed))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("carried-out"))
        .hasMessageContaining("was signed on").hasMessageContaining("ended by notice");

    var unsigned = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    withdrawn(unsigned);
    assertThat(decisions.get(unsigned).resolution("a").state()).isEqualTo(ResolutionState.WITHDRAWN);
    as("legal.leeds", () -> assertThatThrownBy(() -> decisions.get(unsigned).mustHaveEffect("a"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("not-in-effect")));
  }

  private void withdrawn(DecisionReference decision) {
    try (var who = SignedInAs.person("director.leeds")) {
      proposals.withdraw(decision, "The partner has gone.", actors.person());
    }
  }

  @Test
  void has_no_term_that_began_before_its_signature_and_nothing_published_of_it_before() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    time.forwardTo(clock.instant().plus(Duration.ofDays(5)));

    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract",
            signed(27000, today().minusDays(1), today().plusMonths(11))))
        .hasMessageContaining("its term cannot begin before")
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/starts"));
    assertThat(register.of(award)).isEmpty();
    complete(award, "legal.leeds", "sign-contract", signed(27000, today(), today().plusMonths(11)));
    time.settle();

    assertThatThrownBy(() -> complete(award, "procurement.leeds", "publish-contract-details",
            Map.of("noticeReference", "CF-1", "publishedOn", today().minusDays(1).toString())))
        .hasMessageContaining("before there was one")
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/publishedOn"));
    complete(award, "procurement.leeds", "publish-contract-details",
        Map.of("noticeReference", "CF-1", "publishedOn", today().toString()));
  }

  @Test
  void is_signed_by_its_own_councils_legal_officers_only() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);

    for (var other : List.of("finance.leeds", "legal.thurrock", "commissioning-officer.leeds")) {
      assertThatThrownBy(() -> complete(award, other, "sign-contract",
              signed(27000, today(), today().plusMonths(12).minusDays(1))))
          .as(other).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> as(other, () -> awards.sign(award, "a", signature(), terms(27000))))
          .as(other).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"));
    }
  }

  @Test
  void is_neither_signed_nor_paid_nor_started_while_record_or_notice_is_down_though_no_window_runs() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    var record = publishes(award, "decision-record-officer");
    var notice = publishes(award, "decision-notice");
    var agenda = publishes(award, "agenda");

    for (var paper : List.of(record, notice, agenda)) {
      assertThat(post(award, "democratic-services.leeds", "takedown",
          Map.of("paper", paper.toString(), "reason", "It names a child.")).getStatusCode().value()).isEqualTo(204);
    }

    for (var act : List.of(Act.PUBLISH_TENDER, Act.AWARD_NOTICE, Act.SIGN, Act.PAY, Act.STAFF_NOTICE, Act.START)) {
      assertThat(gate.openHolds(award, "a", act)).as(act.id()).filteredOn(h -> h.kind().equals("taken-down"))
          .singleElement().extracting(HoldView::reason).asString()
          .contains("Record of an executive decision", "Decision notice").doesNotContain("Agenda");
    }
    assertThatThrownBy(() -> sign(award, 27000))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.hold()).isEqualTo("taken-down");
          assertThat(r.rule()).contains("reg 14");
        });
    publishesAgain(award, record, "reasons", "The child is not named.");
    assertThat(gate.openHolds(award, "a", Act.SIGN)).filteredOn(h -> h.kind().equals("taken-down"))
        .singleElement().extracting(HoldView::reason).asString().doesNotContain("Record of an executive decision");
    assertThatThrownBy(() -> sign(award, 27000)).as("its notice is down still").isInstanceOf(Refused.class);
    publishesAgain(award, notice, "not-callable", "It may be called in.");

    assertThat(gate.openHolds(award, "a", Act.SIGN)).extracting(HoldView::kind).doesNotContain("taken-down");
    complete(award, "legal.leeds", "sign-contract", signed(27000, today(), today().plusMonths(12).minusDays(1)));
    assertThat(ledger.entries(award)).extracting(e -> e.kind()).contains("hold-opened", "hold-lifted");
  }

  private UUID publishes(DecisionReference award, String kind) {
    var content = PaperContent.empty();
    for (var each : kinds.of(kind).contents()) {
      var text = "the " + each.key();
      content = each.list() ? content.list(each.key(), List.of(text)) : content.text(each.key(), text);
    }
    var all = content;
    return SignedInAs.as("democratic-services.leeds", () -> papers.produce(kind, award, all)).id();
  }

  private void publishesAgain(DecisionReference award, UUID paper, String content, String right) {
    var asked = post(award, "democratic-services.leeds", "paper-corrections", Map.of(
        "paper", paper.toString(), "content", content, "right", right, "whatWasWrong", "It named a child."));
    assertThat(asked.getStatusCode().value()).as(asked.getBody()).isEqualTo(200);
    var id = asked.getBody().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    var answer = post(award, "monitoring-officer.leeds", "paper-corrections",
        Map.of("correction", id, "answer", "approve", "why", "Seen."));
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
  }

  private ResponseEntity<String> post(
      DecisionReference award, String person, String command, Map<String, Object> body) {
    return http.withBasicAuth(person, "demo")
        .postForEntity("/api/decisions/" + award + "/" + command, body, String.class);
  }

  @Test
  void is_signed_once() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    sign(award, 27000);

    assertThatThrownBy(() -> sign(award, 27000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("each-step-once"));
  }

  @Test
  void is_not_signed_before_its_standstill_has_ended() {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED);
    assertThatThrownBy(() -> sign(award, 2000000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("award-notice-missing"));

    notified(award);
    assertThatThrownBy(() -> sign(award, 2000000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("standstill"));
    time.forwardTo(clock.instant().plus(Duration.ofDays(16)));

    complete(award, "legal.leeds", "sign-contract", signed(2000000, today(), today().plusMonths(24).minusDays(1)));
    time.settle();
    assertThat(register.of(award)).hasSize(1);
    assertThat(gate.clocks(award)).extracting(c -> c.kind()).contains("contract-details");
    complete(award, "procurement.leeds", "publish-contract-details",
        Map.of("noticeReference", "2018/S 1-1", "publishedOn", today().toString()));
    theNoticeWasSentOnlyOn(today().minusDays(2), award);
    assertThat(irregularities.of(award)).singleElement().satisfies(i -> {
      assertThat(i.what()).contains("was signed on " + London.say(today()), "from which the period allowed it");
      assertThat(i.happenedOn()).isEqualTo(today());
      assertThat(i.rule()).contains("87");
    });
    theStartWaitsForTheMonitoringOfficersNote(award);
  }

  private void theStartWaitsForTheMonitoringOfficersNote(DecisionReference award) {
    var begins = Map.<String, Object>of("startedOn", today().toString());
    assertThatThrownBy(() -> complete(award, "commissioning-officer.leeds", "start-service", begins))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("signed-too-early"))
        .hasMessageContaining("signed before the law allowed it").hasMessageContaining("(monitoring officer)");
    assertThat(home("monitoring-officer.leeds"))
        .contains("Irregularities to be noted on", award + ": SI 2015/102 reg 87");
    assertThat(home("legal.leeds")).doesNotContain("Irregularities to be noted on");

    var found = irregularities.of(award).get(0).id();
    as("monitoring-officer.leeds", () -> irregularities.take(award, new IrregularityCommand(found, null, null, null,
        null, null, "No tenderer has complained.", "The notice was sent again."), actors.person()));

    assertThat(home("monitoring-officer.leeds")).doesNotContain(award + ": SI 2015/102 reg 87");
    complete(award, "commissioning-officer.leeds", "start-service", begins);
  }

  private String home(String person) {
    return http.withBasicAuth(person, "demo").getForObject("/", String.class);
  }

  @Test
  void is_not_told_by_a_notice_older_than_the_entry_of_a_partners_decision_that_one_person_alone_made() {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED + "partners: [{ authority: liverpool }]\n");
    time.forwardTo(clock.instant().plus(Duration.ofDays(10)));
    var sent = today().minusDays(3);
    var early = new AwardNotice("N1", sent, true, false, true, 0);
    as("procurement.leeds", () -> partners.record(award, new PartnerDecisionCommand("liverpool", "Minute 5",
        today().minusDays(9), today().minusDays(5), "Minutes of Cabinet, page 3"), actors.person()));

    assertThat(partners.of(award)).singleElement().satisfies(p -> {
      assertThat(p.enteredLateOn()).isEqualTo(today());
      assertThat(p.confirmedOn()).isNull();
    });
    assertThat(gate.openHolds(award, "a", Act.AWARD_NOTICE)).isEmpty();
    assertThatThrownBy(() -> as("procurement.leeds", () -> awards.publishNotice(award, "a", early)))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/sentOn"))
        .hasMessageContaining("It may be done from " + London.say(today()))
        .hasMessageContaining("unless the monitoring officer confirms it");

    assertThatThrownBy(() -> confirms("procurement.leeds", award)).isInstanceOf(Refused.class);
    confirms("monitoring-officer.leeds", award);
    assertThatThrownBy(() -> confirms("monitoring-officer.leeds", award)).hasMessageContaining("confirmed already");
    assertThatThrownBy(() -> as("procurement.leeds", () -> awards.publishNotice(award, "a",
            new AwardNotice("N1", today().minusDays(6), true, false, true, 0))))
        .hasMessageContaining("It may be done from " + London.say(today().minusDays(5)));
    as("procurement.leeds", () -> awards.publishNotice(award, "a", early));

    assertThat(awards.of(award)).singleElement().extracting(ContractAwardView::noticeSentOn).isEqualTo(sent);
  }

  @Test
  void waits_again_for_a_partner_of_which_somebody_says_that_it_refused_and_is_answered_by_somebody_else() {
    var award = allClear();
    assertThat(listed(award)).filteredOn(h -> h.kind().equals("partner-decision")).singleElement().satisfies(h -> {
      assertThat(h.ended()).isEqualTo("met");
      assertThat(h.liftedAt()).as("a period lifts on its day, noted down or not").isNotNull();
    });
    assertThatThrownBy(() -> agrees(award, today())).hasMessageContaining("'Put a partner's decision right'");

    said("procurement.leeds", award, "refused", today(), null);
    assertThatThrownBy(() -> sign(award, 2000000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("partner-decision"))
        .hasMessageContaining("the monitoring officer has not answered");
    assertThatThrownBy(() -> said("legal.leeds", award, "refused", today(), null))
        .hasMessageContaining("asked for already");
    assertThatThrownBy(() -> answered("procurement.leeds", award, true)).isInstanceOf(Refused.class);
    answered("monitoring-officer.leeds", award, true);

    assertThatThrownBy(() -> sign(award, 2000000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("partner-decision"))
        .hasMessageContaining("liverpool refused it on " + London.say(today()));
    assertThat(irregularities.of(award)).singleElement().extracting(IrregularityView::what).asString()
        .contains("was told on", "without a partner: liverpool refused it");
    time.forwardTo(clock.instant().plus(Duration.ofDays(1)));
    agreesAfterAll(award, today(), today().plusDays(1));
    assertThatThrownBy(() -> sign(award, 2000000)).hasMessageContaining("It runs until " + London.say(today()));
    time.forwardTo(clock.instant().plus(Duration.ofDays(1)));
    sign(award, 2000000);
    assertThat(ledger.verify(award.value()).isOk()).isTrue();
  }

  @Test
  void waits_after_a_partners_refusal_for_a_later_decision_that_two_persons_enter_on_evidence_of_its_own() {
    var award = allClear();
    said("procurement.leeds", award, "refused", today(), null);
    answered("monitoring-officer.leeds", award, true);
    var refusedOn = today();
    assertThat(gate.openHolds(award, "a", Act.SIGN)).filteredOn(h -> h.kind().equals("partner-decision"))
        .singleElement().extracting(HoldView::reason).asString()
        .contains("liverpool refused it on " + London.say(refusedOn), "A later decision of liverpool lifts that",
            "the monitoring officer confirms it");
    time.forwardTo(clock.instant().plus(Duration.ofDays(1)));

    assertThatThrownBy(() -> as("democratic-services.leeds", () -> partners.record(award,
        new PartnerDecisionCommand("liverpool", "Minute 11", today(), today(), "Minutes of Cabinet, page 14"),
        actors.person()))).isInstanceOf(Refused.class)
        .hasMessageContaining("liverpool refused it on " + London.say(refusedOn));
    for (var day : List.of(refusedOn, refusedOn.minusDays(1))) {
      assertThatThrownBy(() -> agreesAgain("democratic-services.leeds", award, "agreed", day, "Page 14 of its minutes"))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/taken"));
    }
    assertThatThrownBy(
        () -> agreesAgain("democratic-services.leeds", award, "agreed", today(), "Minutes of Cabinet, page 9"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/evidence"));

    agreesAgain("democratic-services.leeds", award, "agreed", today(), "Page 14 of its minutes");
    assertThatThrownBy(() -> sign(award, 2000000)).isInstanceOf(Refused.class);
    assertThat(putRight.of(award)).last().satisfies(c -> assertThat(c.right())
        .contains("liverpool agreed on " + London.say(today()), "before that, liverpool refused it"));
    answered("monitoring-officer.leeds", award, true);
    sign(award, 2000000);
  }

  @Test
  void goes_on_where_a_partners_refusal_was_recorded_wrongly_only_when_a_second_person_says_so_too() {
    var award = allClear();
    assertThatThrownBy(() -> agreesAgain("legal.leeds", award, "never-refused", today(), "Page 14 of its minutes"))
        .hasMessageContaining("No refusal of liverpool is on record");
    said("procurement.leeds", award, "refused", today(), null);
    answered("monitoring-officer.leeds", award, true);

    agreesAgain("legal.leeds", award, "never-refused", today().minusDays(1), "Page 14 of its minutes");
    assertThatThrownBy(() -> sign(award, 2000000)).isInstanceOf(Refused.class);
    assertThat(putRight.of(award)).last().satisfies(c -> assertThat(c.right()).contains("the record that liverpool"));
    answered("monitoring-officer.leeds", award, true);
    sign(award, 2000000);
  }

  @Test
  void does_not_start_after_a_partners_refusal_by_the_monitoring_officers_note_alone() {
    var award = allClear();
    complete(award, "legal.leeds", "sign-contract", signed(2000000, today(), today().plusMonths(24).minusDays(1)));
    time.settle();
    said("procurement.leeds", award, "refused", today(), null);
    answered("monitoring-officer.leeds", award, true);

    for (var found : irregularities.of(award)) {
      as("monitoring-officer.leeds", () -> irregularities.take(award, new IrregularityCommand(found.id(), null, null,
          null, null, null, "The partner is asked again.", "It decides anew."), actors.person()));
    }
    assertThat(gate.openHolds(award, "a", Act.START)).extracting(HoldView::kind)
        .contains("partner-decision").doesNotContain("signed-too-early");
    assertThatThrownBy(() -> complete(award, "commissioning-officer.leeds", "start-service",
        Map.of("startedOn", today().toString())))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("partner-decision"))
        .hasMessageContaining("liverpool refused it on");

    time.forwardTo(clock.instant().plus(Duration.ofDays(1)));
    agreesAfterAll(award, today(), today());
    assertThat(gate.openHolds(award, "a", Act.START)).extracting(HoldView::kind).doesNotContain("partner-decision");
  }

  @Test
  void is_as_free_as_before_where_what_was_said_of_a_partner_is_rejected() {
    var award = allClear();
    said("monitoring-officer.leeds", award, "withdrawn", today(), null);
    assertThatThrownBy(() -> answered("monitoring-officer.leeds", award, true))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("four-eyes"));
    assertThatThrownBy(() -> sign(award, 2000000)).isInstanceOf(Refused.class);
    SignedInAs.asAnother("monitoring-officer.leeds", () -> {
      putRight.answer(award, asked(award), false, "Its minutes, on its website", actors.person());
      return award;
    });

    sign(award, 2000000);
    assertThat(irregularities.of(award)).isEmpty();
  }

  @Test
  void that_was_signed_before_the_partners_right_day_is_an_irregularity_which_holds_the_start() {
    var award = allClear();
    complete(award, "legal.leeds", "sign-contract", signed(2000000, today(), today().plusMonths(24).minusDays(1)));
    time.settle();
    assertThatThrownBy(() -> as("legal.leeds", () -> corrections.take(award, new CorrectionCommand(null, "Its day",
        "a day before", today().toString(), "The minute", "partner-decision-effect", "a", null), actors.person())))
        .hasMessageContaining("'Put a partner's decision right'");

    said("procurement.leeds", award, "agreed", today(), today().plusDays(4));
    answered("monitoring-officer.leeds", award, true);

    assertThat(gate.clockOf(award, "a", "partner-decision").orElseThrow().period().effectiveOn())
        .isEqualTo(today().plusDays(4));
    assertThat(gate.isOpen(award, "a", "partner-decision")).isTrue();
    assertThat(irregularities.of(award)).extracting(IrregularityView::what).hasSize(2)
        .anySatisfy(what -> assertThat(what).contains("was signed on").contains("without a partner: liverpool agreed"));
    assertThat(gate.openHolds(award, "a", Act.START)).extracting(HoldView::kind)
        .contains("partner-decision", "signed-too-early");
    time.forwardTo(clock.instant().plus(Duration.ofDays(4)));
    assertThatThrownBy(() -> complete(award, "commissioning-officer.leeds", "start-service",
        Map.of("startedOn", today().toString())))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("signed-too-early"));
  }

  @Test
  void is_signed_whenever_and_only_when_no_hold_that_is_listed_as_open_forbids_it() {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED + "partners: [{ authority: liverpool }]\n");
    listAndGateAreOne(award);
    agrees(award, today().plusDays(2));
    listAndGateAreOne(award);
    time.forwardTo(clock.instant().plus(Duration.ofDays(2)));
    notified(award);
    listAndGateAreOne(award);
    time.forwardTo(clock.instant().plus(Duration.ofDays(14)));
    listAndGateAreOne(award);
    said("procurement.leeds", award, "refused", today(), null);
    listAndGateAreOne(award);
    answered("monitoring-officer.leeds", award, false);
    listAndGateAreOne(award);
  }

  private void listAndGateAreOne(DecisionReference award) {
    var listed = listed(award).stream().filter(h -> h.ended() == null).toList();
    assertThat(listed).allSatisfy(h -> assertThat(h.liftedAt()).isNull());
    for (var act : Act.values()) {
      var forbidding = listed.stream().filter(h -> h.acts().contains(act)).map(HoldView::kind).toList();
      assertThat(gate.openHolds(award, "a", act)).extracting(HoldView::kind)
          .containsExactlyInAnyOrderElementsOf(forbidding);
      if (forbidding.isEmpty()) gate.require(award, "a", act);
      else assertThatThrownBy(() -> gate.require(award, "a", act)).isInstanceOf(Refused.class);
    }
  }

  private List<HoldView> listed(DecisionReference award) {
    return gate.holds(award);
  }

  /** Told, its standstill over, and its partner's decision of effect. */
  private DecisionReference allClear() {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED + "partners: [{ authority: liverpool }]\n");
    agrees(award, today());
    notified(award);
    time.forwardTo(clock.instant().plus(Duration.ofDays(16)));
    time.settle();
    assertThat(gate.openHolds(award, "a", Act.SIGN)).isEmpty();
    return award;
  }

  private void agrees(DecisionReference award, LocalDate effective) {
    as("procurement.leeds", () -> partners.record(award, new PartnerDecisionCommand("liverpool", "Minute 5", today(),
        effective, "Minutes of Cabinet, page 3"), actors.person()));
  }

  private void agreesAfterAll(DecisionReference award, LocalDate taken, LocalDate effective) {
    as("procurement.leeds", () -> putRight.ask(award, "agreed", new PartnerDecisionCommand("liverpool", "Minute 11",
        taken, effective, "Page 14 of its minutes"), "It decided anew", actors.person()));
    answered("monitoring-officer.leeds", award, true);
  }

  private void agreesAgain(String who, DecisionReference award, String outcome, LocalDate on, String evidence) {
    as(who, () -> putRight.ask(award, outcome, new PartnerDecisionCommand("liverpool", "Minute 11", on, on, evidence),
        "Its clerk wrote", actors.person()));
  }

  private void said(String who, DecisionReference award, String outcome, LocalDate taken, LocalDate effective) {
    as(who, () -> putRight.ask(award, outcome, new PartnerDecisionCommand("liverpool", "Minute 7", taken, effective,
        "Minutes of Cabinet, page 9"), "Its officer rang", actors.person()));
  }

  private void answered(String who, DecisionReference award, boolean approved) {
    as(who, () -> putRight.answer(award, asked(award), approved, "Its minutes, on its website", actors.person()));
  }

  private UUID asked(DecisionReference award) {
    return putRight.of(award).stream().filter(c -> c.state().equals("requested")).findFirst().orElseThrow().id();
  }

  private void confirms(String person, DecisionReference award) {
    as(person, () -> partners.confirm(award, "Liverpool", "Liverpool's minutes on its website", actors.person()));
  }

  private void theNoticeWasSentOnlyOn(LocalDate day, DecisionReference award) {
    as("procurement.leeds", () -> corrections.take(award, new CorrectionCommand(null, "Award notice",
        "sent on the day before", day.toString(), "The portal shows it", "standstill", "a", null), actors.person()));
    var asked = corrections.of(award).get(0).id();
    as("monitoring-officer.leeds", () -> corrections.take(award, new CorrectionCommand(asked, null, null, null,
        "Seen in the portal", null, null, true), actors.person()));
  }

  @Test
  void is_not_notified_without_reasons_and_scores_nor_for_a_day_before_it_had_effect() {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED);

    assertThatThrownBy(() -> as("procurement.leeds",
            () -> awards.publishNotice(award, "a", new AwardNotice("N1", today(), true, false, false, 0))))
        .hasMessageContaining("Every tenderer gets");
    assertThatThrownBy(() -> as("procurement.leeds",
            () -> awards.publishNotice(award, "a", new AwardNotice("N1", today().minusDays(1), true, false, true, 0))))
        .hasMessageContaining("counts for nothing");
  }

  @Test
  void is_told_by_a_notice_that_is_drawn_from_what_is_known_and_kept_as_published() {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED);
    notified(award);

    var paper = papers.published(award).stream().filter(p -> p.kind().equals("award-notice")).findFirst().orElseThrow();
    assertThat(new String(papers.html(paper.id()).bytes(), StandardCharsets.UTF_8))
        .contains("Leeds Council", "Barca", "£2,000,000, without VAT",
            "24 months; extensions of 12 months are possible", "It ends at the end of",
            "2018/S 1-1, " + London.say(today()));
  }

  @Test
  void of_health_care_is_told_by_a_notice_of_intention_with_how_to_make_representations() {
    var award = cases.begun("contract-award", "leeds", "a", HEALTH_CARE);
    notified(award);

    var paper = papers.published(award).stream().filter(p -> p.kind().equals("intention-to-award-notice")).findFirst()
        .orElseThrow();
    assertThat(new String(papers.html(paper.id()).bytes(), StandardCharsets.UTF_8))
        .contains("In writing to the council, until the end of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "open"})
  void of_health_care_that_was_decided_without_its_process_is_told_once_the_notice_names_it(String decided) {
    var award = cases.begun("contract-award", "leeds", "a",
        HEALTH_CARE.replace("procedure: competitive", "procedure: " + decided));
    assertThat(awards.law(award, "a"))
        .isEqualTo("Provider Selection Regime Regulations 2023, by which of its processes is not said");
    var notice = new HashMap<String, Object>(Map.of(
        "noticeReference", "N1", "sentOn", today().toString(), "means", "electronic", "summariesSent", true));
    assertThatThrownBy(() -> complete(award, "procurement.leeds", "publish-award-notice", notice))
        .hasMessageContaining("say by which of competitive, most-suitable-provider, direct-award-c.")
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/selectionProcess"));
    notice.put("selectionProcess", "direct-award-a");
    assertThatThrownBy(() -> complete(award, "procurement.leeds", "publish-award-notice", notice))
        .as("one without a notice of intention is decided on").hasMessageContaining("Choose one of");

    notice.put("selectionProcess", "most-suitable-provider");
    complete(award, "procurement.leeds", "publish-award-notice", notice);

    assertThat(awards.law(award, "a")).endsWith("procedure: most suitable provider");
    assertThat(gate.clocks(award)).extracting(c -> c.kind()).contains("standstill");
    assertThat(papers.published(award)).extracting(p -> p.kind()).contains("intention-to-award-notice");
  }

  @Test
  void is_not_told_by_a_notice_without_a_content_that_the_law_asks_for_and_the_task_stays() {
    for (var missing : Map.of("total: 2000000, annual: 1000000", "total: unknown, annual: unknown", "months: 24",
        "months: unknown", "supplier: Barca", "supplier: unknown").entrySet()) {
      var award = cases.begun("contract-award", "leeds", "a", TENDERED.replace(missing.getKey(), missing.getValue()));

      assertThatThrownBy(() -> notified(award)).as(missing.getValue()).isInstanceOf(Refused.class)
          .hasMessageMatching("(?s).*(Value|Duration|Supplier).*");
      assertThat(tasks.of(award)).extracting(t -> t.key()).contains("Task_PublishAwardNotice");
      assertThat(gate.isOpen(award, "a", "award-notice-missing")).isTrue();
    }
  }

  @Test
  void has_no_standstill_that_began_before_its_notice_was_sent() {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED);

    assertThatThrownBy(() -> as("procurement.leeds",
            () -> awards.publishNotice(award, "a", new AwardNotice("N1", today().plusDays(1), true, false, true, 0))))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/sentOn"))
        .hasMessageContaining("has not come");
    assertThatThrownBy(() -> as("procurement.leeds",
            () -> awards.publishNotice(award, "a", new AwardNotice("N1", today(), true, false, true, -1))))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/voluntaryDays"));
    assertThat(gate.isOpen(award, "a", "standstill")).isTrue();
  }

  /** Else a notice said to have been sent then would have let its standstill run out unseen. */
  @Test
  void is_not_told_by_a_notice_said_to_have_been_sent_on_a_day_on_which_a_hold_forbade_it() {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED);
    gate.open(award, "a", "partner-decision", "Sefton has not decided.");
    time.forwardTo(clock.instant().plus(Duration.ofDays(14)));
    gate.lift(award, "a", "partner-decision", Gate.How.MET, "its minute");

    assertThatThrownBy(() -> as("procurement.leeds",
            () -> awards.publishNotice(award, "a",
                new AwardNotice("N1", today().minusDays(13), true, false, true, 0))))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.pointer()).isEqualTo("/sentOn");
          assertThat(r.hold()).isEqualTo("partner-decision");
        })
        .hasMessageContaining("could not be done yet");
    assertThat(gate.isOpen(award, "a", "standstill")).isTrue();
    notified(award);
    assertThatThrownBy(() -> sign(award, 2000000)).isInstanceOfSatisfying(Refused.class,
        r -> assertThat(r.hold()).isEqualTo("standstill"));
  }

  @Test
  void under_the_procurement_act_needs_its_conflicts_assessment_confirmed() {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED.replace("2017-05-01", "2025-06-01"));

    assertThatThrownBy(() -> as("procurement.leeds",
            () -> awards.publishNotice(award, "a", new AwardNotice("N1", today(), true, false, true, 0))))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("conflicts-assessment"));
  }

  @Test
  void above_five_million_sets_three_indicators_and_publishes_details_and_copy_within_their_days() {
    var award = signedUnderTheAct("pa-2023 above", "4500000", "false");
    assertThat(gate.clocks(award)).filteredOn(c -> c.kind().equals("contract-details")).singleElement()
        .satisfies(c -> assertThat(c.period().lastDay()).isEqualTo(today().plusDays(29)));
    assertThat(gate.clocks(award)).filteredOn(c -> c.kind().equals("contract-copy")).singleElement()
        .satisfies(c -> {
          assertThat(c.period().lastDay()).isEqualTo(today().plusDays(89));
          assertThat(c.period().rule().citation()).contains("s.53(3)");
        });
    assertThat(awards.detailsNotice(award, "a")).contains("UK7", "One; Two; Three");
    assertThat(tasks.of(award)).filteredOn(t -> t.key().equals("Task_PublishContractCopy")).singleElement()
        .satisfies(t -> assertThat(London.date(t.due())).isEqualTo(today().plusDays(89)));
    assertThat(tasks.of(award)).filteredOn(t -> t.key().equals("Task_PublishContractDetails")).singleElement()
        .satisfies(t -> assertThat(London.date(t.due())).isEqualTo(today().plusDays(29)));
    time.forwardTo(clock.instant().plus(Duration.ofDays(95)));

    complete(award, "procurement.leeds", "publish-contract-details",
        Map.of("noticeReference", "UK7-1", "publishedOn", today().minusDays(70).toString()));
    assertThatThrownBy(() -> complete(award, "procurement.leeds", "publish-contract-copy",
            Map.of("noticeReference", "UK7-2", "publishedOn", today().minusDays(96).toString())))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.rule()).contains("s.53(3)"));
    complete(award, "procurement.leeds", "publish-contract-copy",
        Map.of("noticeReference", "UK7-2", "publishedOn", today().toString(), "withheld", "Schedule of rates, s.94"));
    time.settle();
    assertThat(ledger.entries(award)).filteredOn(e -> e.kind().startsWith("contract-details-pub")
        || e.kind().startsWith("contract-copy-pub"))
        .extracting(e -> String.valueOf(e.facts().get("late"))).containsExactly("false", "true");
  }

  @Test
  void of_light_touch_has_120_and_180_days_and_no_indicators() {
    var award = signedUnderTheAct("light", "6000000", "true");

    assertThat(gate.clocks(award)).filteredOn(c -> c.kind().startsWith("contract-"))
        .extracting(c -> c.kind() + " " + (c.period().lastDay().toEpochDay() - today().toEpochDay() + 1))
        .containsExactlyInAnyOrder("contract-details 120", "contract-copy 180");
  }

  @Test
  void above_five_million_is_not_signed_with_two_indicators_or_without_the_reason_for_none() {
    var award = notifiedUnderTheAct("4500000", "false");
    var fields = signed(4500000, today(), today().plusMonths(24).minusDays(1));
    fields.put("indicators", "One\nTwo");

    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract", fields))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.pointer()).isEqualTo("/indicators");
          assertThat(r.rule()).isEqualTo("Procurement Act 2023 s.52");
        })
        .hasMessageContaining("at least three key performance indicators before it is signed, not 2");
    fields.put("noIndicatorsBecause", "One payment for one delivery.");
    complete(award, "legal.leeds", "sign-contract", fields);

    var concession = notifiedUnderTheAct("4500000", "false, concession: true");
    complete(concession, "legal.leeds", "sign-contract",
        called("A concession", signed(4500000, today(), today().plusMonths(24).minusDays(1))));
  }

  @Test
  void says_when_it_is_reviewed_and_may_be_broken_and_who_the_supplier_is() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    var fields = signed(27000, today(), today().plusMonths(12).minusDays(1));
    fields.put("reviewDates", today().minusDays(1).toString());
    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract", fields))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/reviewDates"))
        .hasMessageContaining("is no day of review in it");
    fields.put("reviewDates", today().plusMonths(6) + "\n" + today().plusMonths(3));
    fields.put("breakDates", today().plusMonths(13).toString());
    assertThatThrownBy(() -> complete(award, "legal.leeds", "sign-contract", fields))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/breakDates"));
    fields.put("breakDates", today().plusMonths(9).toString());
    fields.put("supplierKind", "vcse");
    fields.put("supplierNumber", "Charity 1047045");
    complete(award, "legal.leeds", "sign-contract", fields);
    time.settle();

    assertThat(register.of(award)).singleElement().satisfies(contract -> {
      assertThat(contract.reviewDates()).containsExactly(today().plusMonths(3), today().plusMonths(6));
      assertThat(contract.breakDates()).containsExactly(today().plusMonths(9));
    });
    assertThat(http.getForObject("/contracts.csv?council=leeds", String.class).lines()
        .filter(line -> line.startsWith(award + "/a"))).singleElement().asString()
        .contains("Charity 1047045", "voluntary or community sector organisation", today().plusMonths(3).toString());
    assertThat(http.getForObject("/contracts?council=leeds", String.class))
        .contains("Review on " + London.say(today().plusMonths(3)));
  }

  private DecisionReference notifiedUnderTheAct(String value, String lightTouch) {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED.replace("2017-05-01", "2026-06-01")
        .replace("2000000, annual: 1000000", value).replace("lightTouch: false", "lightTouch: " + lightTouch));
    complete(award, "procurement.leeds", "publish-award-notice",
        Map.of("noticeReference", "UK6-1", "sentOn", today().toString(), "means", "electronic", "summariesSent", true,
            "conflictsConfirmed", true));
    time.settle();
    time.forwardTo(clock.instant().plus(Duration.ofDays(16)));
    return award;
  }

  private DecisionReference signedUnderTheAct(String title, String value, String lightTouch) {
    var award = notifiedUnderTheAct(value, lightTouch);
    var fields = signed(Integer.parseInt(value), today(), today().plusMonths(24).minusDays(1));
    if (lightTouch.equals("false")) fields.put("indicators", "One\nTwo\nThree");
    complete(award, "legal.leeds", "sign-contract", called(title, fields));
    time.settle();
    return award;
  }

  @Test
  void is_suspended_by_a_claim_until_the_challenge_has_ended() {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED);
    notified(award);
    challenge(award, "claim-issued");
    time.forwardTo(clock.instant().plus(Duration.ofDays(16)));

    assertThatThrownBy(() -> sign(award, 2000000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("challenge-suspension"));
    assertThatThrownBy(() -> ended(award, "legal.leeds", "answered"))
        .hasMessageContaining("A suspension ends when the court");
    assertThatThrownBy(() -> ended(award, "procurement.leeds", "withdrawn"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"));
    ended(award, "legal.leeds", "withdrawn");

    sign(award, 2000000);
  }

  @Test
  void is_not_freed_by_an_end_that_came_before_the_claim_or_that_nothing_proves() throws Exception {
    var award = cases.begun("contract-award", "leeds", "a", TENDERED);
    notified(award);
    challenge(award, "claim-issued");
    var claim = challenges.of(award).get(0);
    time.forwardTo(clock.instant().plus(Duration.ofDays(16)));

    assertThat(end(award, claim, claim.receivedAt().minusSeconds(1), "CO/1", "withdrawn"))
        .contains("/at", "before it was received");
    assertThat(end(award, claim, clock.instant().plusSeconds(60), "CO/1", "withdrawn")).contains("/at", "to come");
    assertThat(end(award, claim, claim.receivedAt(), "", "withdrawn")).contains("/reference", "order or answer");
    assertThat(end(award, claim, claim.receivedAt(), "", "suspension-lifted")).contains("/reference");
    assertThatThrownBy(() -> sign(award, 2000000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("challenge-suspension"));

    var order = claim.receivedAt().plus(Duration.ofDays(10));
    assertThat(end(award, claim, order, "CO/1234/2018", "suspension-lifted"))
        .contains("\"endedReference\":\"CO/1234/2018\"");
    assertThat(challenges.of(award)).singleElement().satisfies(c -> assertThat(c.endedAt()).isEqualTo(order));
    sign(award, 2000000);
  }

  private String end(DecisionReference award, ChallengeView challenge, Instant at, String reference, String outcome)
      throws Exception {
    var body = Map.of("kind", "ended", "at", at.toString(), "reference", reference,
        "challenge", challenge.id().toString(), "outcome", outcome, "because", "The court has decided.");
    return http.withBasicAuth("legal.leeds", "demo")
        .postForEntity("/api/decisions/" + award + "/challenges", body, String.class).getBody();
  }

  @Test
  void is_only_held_as_a_precaution_by_a_letter_before_action() {
    var award = cases.begun("contract-award", "leeds", "a", BELOW_THRESHOLD);
    challenge(award, "letter-before-action");

    assertThatThrownBy(() -> sign(award, 27000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("challenge-precaution"));
    ended(award, "legal.leeds", "answered");

    sign(award, 27000);
  }

  @Test
  void of_health_care_is_suspended_by_representations_on_the_day_of_its_notice() {
    var award = cases.begun("contract-award", "leeds", "a", HEALTH_CARE);
    notified(award);
    challenge(award, "representations");
    time.forwardTo(clock.instant().plus(Duration.ofDays(20)));

    assertThatThrownBy(() -> ended(award, "legal.leeds", "answered"))
        .hasMessageContaining("or a further decision is told");
    assertThatThrownBy(() -> sign(award, 2000000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("challenge-suspension"));
  }

  @Test
  void of_health_care_is_suspended_by_representations_that_came_before_anybody_entered_its_notice() {
    var award = cases.begun("contract-award", "leeds", "a", HEALTH_CARE);
    challenge(award, "representations");
    assertThat(challenges.of(award)).singleElement().extracting(ChallengeView::effect).isEqualTo("precaution");
    ended(award, "legal.leeds", "answered");
    notified(award);

    assertThat(challenges.of(award)).singleElement().satisfies(c -> {
      assertThat(c.effect()).isEqualTo("suspends");
      assertThat(c.endedAt()).isNull();
    });
    time.forwardTo(clock.instant().plus(Duration.ofDays(20)));
    assertThatThrownBy(() -> sign(award, 2000000))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("challenge-suspension"));
  }

  private void challenge(DecisionReference award, String kind) {
    as("legal.leeds", () -> challenges.take(award,
        new ChallengeCommand("a", kind, clock.instant().minusSeconds(60), "HT-1", null, null, null, null),
        actors.person()));
  }

  private void ended(DecisionReference award, String who, String outcome) {
    var challenge = challenges.of(award).get(0).id();
    as(who, () -> challenges.take(award,
        new ChallengeCommand(null, "ended", clock.instant(), "CO/1", challenge, outcome, "It was settled.", null),
        actors.person()));
  }

  private void notified(DecisionReference award) {
    complete(award, "procurement.leeds", "publish-award-notice",
        Map.of("noticeReference", "2018/S 1-1", "sentOn", today().toString(), "means", "electronic",
            "summariesSent", true));
    time.settle();
  }

  private void sign(DecisionReference award, int value) {
    as("legal.leeds", () -> awards.sign(award, "a", signature(), terms(value)));
  }

  private Signature signature() {
    return new Signature(SIGNATORIES, "seal", DIGEST);
  }

  private Terms terms(int value) {
    return new Terms("Services", new BigDecimal(value), today(), today().plusMonths(12).minusDays(1), List.of(),
        "Head of Commissioning");
  }

  private static Map<String, Object> signed(int value, LocalDate starts, LocalDate ends) {
    var fields = new HashMap<String, Object>();
    fields.put("contractTitle", "Services");
    fields.put("signatories", "Council: Head of Legal\nBarca: Chief Executive");
    fields.put("method", "seal");
    fields.put("documentDigest", DIGEST);
    fields.put("value", value);
    fields.put("starts", starts.toString());
    fields.put("ends", ends.toString());
    fields.put("responsiblePost", "Head of Commissioning");
    return fields;
  }

  private static Map<String, Object> called(String title, Map<String, Object> fields) {
    fields.put("contractTitle", title);
    return fields;
  }

  private void complete(DecisionReference award, String who, String form, Map<String, Object> fields) {
    as(who, () -> tasks.complete(award, form, "a", fields));
  }

  private static void as(String who, Runnable work) {
    try (var signedIn = SignedInAs.person(who)) {
      work.run();
    }
  }

  private LocalDate today() {
    return London.today(clock);
  }
}
