package org.remit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.calendar.London;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerReader;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.Awards;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.remit.transfer.StaffTransferService.Moved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@RemitTest
@DisplayName("A staff transfer")
class StaffTransferJourneyTest {

  static final String PROCESS = "staff-transfer";
  static final List<String> DUTIES =
      List.of("tupe-consulted", "tupe-informed", "tupe-liability-information", "tupe-measures");

  static final Set<String> STAFF_TASKS = Set.of("Task_RecordMeasures", "Task_InformRepresentatives",
      "Task_RecordConsultation", "Task_ProvideLiabilityInformation", "Task_TakeStaffRisk", "Task_RecordTransferDay");

  @Autowired Awards awards;
  @Autowired Gate gate;
  @Autowired Processes processes;
  @Autowired StaffTransferService transfers;
  @Autowired InformationChangeService changes;
  @Autowired DueDiligenceService diligence;
  @Autowired LedgerReader ledger;
  @Autowired Actors actors;
  @Autowired OpenTasks tasks;
  @Autowired TimeTravel time;
  @Autowired Clock clock;
  @Autowired TestRestTemplate http;

  @Test
  void lets_the_tender_be_published_once_bidders_have_anonymised_data() {
    var tender = tender();
    assertThat(held(tender, Act.PUBLISH_TENDER)).contains("transfer-scope");

    done(tender, "hr", "ScopeTransfer", Map.of("transfers", "yes", "councilPart", "transferor",
        "groups", List.of("Fostering and adoption: 30 approximate council lgps",
            "Access to resources: 2 possible council unknown")));
    done(tender, "hr", "ProvideAnonymisedData",
        Map.of("providedOn", today().toString(), "contents", "Counts by group and grade", "anonymised", true));

    assertThat(held(tender, Act.PUBLISH_TENDER)).doesNotContain("transfer-scope");
    assertThat(processes.isRunning(PROCESS, tender)).isFalse();
    assertThat(transfers.find(tender, "a").orElseThrow().lgpsRights()).isEqualTo("yes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vacancies", "no-wish-to-move"})
  void vacancies_and_wishes_are_no_reason_in_law(String ground) {
    var tender = tender();
    done(tender, "hr", "ScopeTransfer",
        Map.of("transfers", "no", "noTransferGround", ground, "reasons", "High vacancy levels."));

    assertThatThrownBy(() -> done(tender, "legal", "ClearNoTransfer",
            Map.of("outcome", "cleared", "ground", ground, "reasons", "As the report says.")))
        .isInstanceOf(Refused.class).hasMessageContaining("no reason in law");
    assertThat(held(tender, Act.PUBLISH_TENDER)).contains("transfer-scope");
  }

  @Test
  void a_ground_in_law_that_legal_clears_makes_the_steps_unnecessary() {
    var tender = tender();
    done(tender, "hr", "ScopeTransfer",
        Map.of("transfers", "no", "noTransferGround", "vacancies", "reasons", "Vacant posts."));
    assertThat(diligence.open(tender)).as("nobody asks of staff who do not move").isEmpty();
    done(tender, "legal", "ClearNoTransfer", Map.of("outcome", "not-cleared", "reasons", "Say who is assigned."));
    done(tender, "hr", "ScopeTransfer",
        Map.of("transfers", "no", "noTransferGround", "nobody-assigned", "reasons", "All posts are empty."));
    done(tender, "legal", "ClearNoTransfer",
        Map.of("outcome", "cleared", "ground", "nobody-assigned", "reasons", "Nobody is assigned."));

    assertThat(held(tender, Act.PUBLISH_TENDER)).doesNotContain("transfer-scope");
    assertThat(processes.isRunning(PROCESS, tender)).isFalse();
  }

  @Test
  void holds_the_start_until_each_duty_is_met_and_records_the_day() {
    var award = award();
    assertThat(held(award, Act.START)).containsAll(DUTIES);
    time.forwardTo(clock.instant().plus(Duration.ofDays(61)));
    scope(award, today(), "transferor");

    done(award, "hr", "ProvideLiabilityInformation",
        Map.of("outcome", "given", "givenOn", today().minusDays(40).toString(), "asAt",
            today().minusDays(45).toString()));
    done(award, "hr", "RecordMeasures",
        Map.of("outcome", "received", "measures", "yes", "receivedOn", today().minusDays(60).toString()));
    done(award, "hr", "InformRepresentatives",
        Map.of("outcome", "informed", "representatives", "union", "informedOn", today().minusDays(50).toString()));
    assertThat(held(award, Act.START)).contains("tupe-consulted")
        .doesNotContain("tupe-informed", "tupe-measures", "tupe-liability-information");
    done(award, "hr", "RecordConsultation",
        Map.of("outcome", "consulted", "consultedOn", today().minusDays(20).toString(), "replies",
            "Each representation was answered."));
    assertThat(held(award, Act.START)).doesNotContainAnyElementsOf(DUTIES);
    done(award, "hr", "RecordTransferDay",
        Map.of("transferredOn", today().toString(), "moved", "Fostering and adoption: 31",
            "reasons", "One more.", "identifiedBy", "HR, in the rota of March", "told", "consulted"));

    assertThat(processes.isRunning(PROCESS, award)).isFalse();
    assertThat(transfers.find(award, "a").orElseThrow().transferredOn()).isEqualTo(today());
    try (var who = SignedInAs.person("hr.peterborough")) {
      assertThatThrownBy(() -> transfers.recordTransferDay(award, "a", today(),
          new Moved(List.of("Fostering and adoption: 28"), "Two retired.", null, null)))
          .hasMessageContaining("recorded already");
    }
  }

  @Test
  void what_staff_were_told_before_the_effect_or_after_they_moved_is_no_information() {
    var award = award();
    scope(award, today(), "transferor");
    done(award, "hr", "RecordMeasures",
        Map.of("outcome", "received", "measures", "no", "receivedOn", today().minusDays(60).toString()));

    assertThatThrownBy(() -> done(award, "hr", "InformRepresentatives",
            Map.of("outcome", "informed", "representatives", "union", "informedOn", today().minusDays(1).toString())))
        .isInstanceOf(Refused.class).hasMessageContaining("counts for nothing");
    assertThatThrownBy(() -> done(award, "hr", "InformRepresentatives",
            Map.of("outcome", "not-needed", "reasons", "Nobody minds.")))
        .isInstanceOf(Refused.class).hasMessageContaining("owed whatever the circumstances");
    done(award, "hr", "InformRepresentatives",
        Map.of("outcome", "informed", "representatives", "union", "informedOn", today().toString()));
    assertThat(held(award, Act.START)).as("on the day of the transfer it is too late").contains("tupe-informed");
  }

  @Test
  void without_measures_consultation_is_not_needed_but_the_letter_that_says_so_always_is() {
    var award = award();
    scope(award, today().plusDays(60), "transferor");

    assertThatThrownBy(() -> done(award, "hr", "RecordMeasures",
        Map.of("outcome", "not-needed", "reasons", "We know.")))
        .isInstanceOf(Refused.class).hasMessageContaining("owed whatever the circumstances");
    assertThat(held(award, Act.START)).contains("tupe-measures", "tupe-consulted");

    done(award, "hr", "RecordMeasures",
        Map.of("outcome", "received", "measures", "no", "receivedOn", today().toString()));

    assertThat(gate.holds(award)).filteredOn(h -> h.kind().equals("tupe-consulted"))
        .extracting(HoldView::ended).containsExactly("not-needed");
  }

  @Test
  void what_is_late_needs_the_risk_taken_by_the_officer_whom_the_council_names() {
    var award = award();
    scope(award, today().plusDays(1), "neither");
    var confirmations = Map.<String,
        Object>of("measures", "confirmed", "informed", "confirmed", "consulted", "not-needed",
        "liabilityInformation", "confirmed", "liabilityGivenOn", today().toString(), "confirmedOn", today().toString(),
        "evidence", "Letter of the outgoing contractor", "rule", "SI 2006/246 reg 13(6)", "reasons",
            "No measures are envisaged.");
    done(award, "hr", "RecordContractorConfirmations", confirmations);

    assertThat(held(award, Act.START)).contains("tupe-liability-information")
        .doesNotContain("tupe-informed", "tupe-consulted", "tupe-measures");
    assertThat(gate.openHolds(award, "a", Act.START)).filteredOn(h -> h.kind().equals("tupe-liability-information"))
        .singleElement().satisfies(h -> assertThat(h.reason()).startsWith("It was given on " + London.say(today())));
    assertThatThrownBy(() -> done(award, "hr", "TakeStaffRisk", Map.of("outcome", "accepted", "reasons", "We go on.")))
        .isInstanceOf(Refused.class).hasMessageContaining("hr.peterborough");
    // The pack names the director: nobody else is offered the task.
    assertThatThrownBy(
        () -> done(award, "head-of-paid-service", "TakeStaffRisk", Map.of("outcome", "accepted", "reasons", "I do.")))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("not-their-task"));
    done(award, "director", "TakeStaffRisk",
        Map.of("outcome", "not-accepted", "reasons", "Ask the contractor once more."));
    done(award, "hr", "RecordContractorConfirmations", confirmations);
    done(award, "director", "TakeStaffRisk",
        Map.of("outcome", "accepted", "reasons", "The information came two days late."));

    assertThat(gate.holds(award)).filteredOn(h -> h.kind().equals("tupe-liability-information"))
        .extracting(HoldView::ended).containsExactly("accepted");
  }

  @Test
  void special_circumstances_are_on_record_with_their_reasons() {
    var award = award();
    scope(award, today().plusDays(1), "transferor");

    assertThatThrownBy(() -> done(award, "hr", "ProvideLiabilityInformation",
        Map.of("outcome", "special-circumstances")))
        .isInstanceOf(Refused.class).hasMessageContaining("reasons");
    done(award, "hr", "ProvideLiabilityInformation",
        Map.of("outcome", "special-circumstances", "reasons", "The contractor became insolvent a week ago."));

    assertThat(gate.openHolds(award, "a", Act.START)).filteredOn(h -> h.kind().equals("tupe-liability-information"))
        .extracting(HoldView::reason).singleElement().asString().contains("follows as soon as reasonably practicable");
    try (var who = SignedInAs.person("hr.peterborough")) {
      transfers.giveLiabilityInformation(award, "a",
          new StaffTransferService.Answer("done", today(), null, null), today());
    }
    assertThat(held(award, Act.START)).as("a day before they move: it could not be earlier")
        .doesNotContain("tupe-liability-information");
  }

  @Test
  void a_risk_was_taken_for_the_day_as_it_stood() {
    var award = award();
    var told = today();
    scope(award, told.plusDays(20), "transferor");
    dutiesDone(award);
    try (var who = SignedInAs.person("commissioning-officer.peterborough", "director.peterborough")) {
      assertThatThrownBy(() -> transfers.takeRisk(award, "a", true, "I wrote it."))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("four-eyes"));
    }
    done(award, "director", "TakeStaffRisk", Map.of("outcome", "accepted", "reasons", "Told 20 days before."));
    assertThat(held(award, Act.START)).doesNotContainAnyElementsOf(DUTIES);

    moved(award, told.plusDays(10));
    assertThat(held(award, Act.START)).contains("tupe-liability-information");
    informedOfTheNewDay(award);
    assertThat(waiting(award)).containsExactly("Task_TakeStaffRisk");
    done(award, "director", "TakeStaffRisk", Map.of("outcome", "accepted", "reasons", "Told 10 days before."));
    moved(award, told.plusDays(40));
    assertThat(gate.holds(award)).filteredOn(h -> h.kind().equals("tupe-liability-information"))
        .as("in time, so there is no risk").extracting(HoldView::ended).containsExactly("met");
  }

  @Test
  void groups_that_nobody_scoped_and_numbers_without_reasons_did_not_move() {
    var award = award();
    scope(award, today(), "transferor");
    try (var who = SignedInAs.person("hr.peterborough")) {
      assertThatThrownBy(() -> transfers.recordTransferDay(award, "a", today(),
          moved("Late.", "Fostering and adoption: 30", "Ghost: 12"))).hasMessageContaining("'Ghost' is none");
      assertThatThrownBy(() -> transfers.recordTransferDay(award, "a", today(),
          moved(null, "Fostering and adoption: 3000"))).hasMessageContaining("3000 moved and 30 were scoped");
      assertThatThrownBy(() -> transfers.recordTransferDay(award, "a", today().minusDays(1),
          moved("Late.", "Fostering and adoption: 30"))).hasMessageContaining("Move the transfer day");
    }
  }

  @Test
  void more_moved_than_were_scoped_only_where_an_auditor_can_follow_who_found_them_and_what_they_were_told() {
    var award = award();
    scope(award, today(), "transferor");
    var more = List.of("Fostering and adoption: 20", "fostering and adoption: 11");
    try (var who = SignedInAs.person("hr.peterborough")) {
      for (var found : new String[] {null, " - "}) {
        assertThatThrownBy(() -> transfers.recordTransferDay(award, "a", today(),
            new Moved(more, "One more.", found, "consulted"))).hasMessageContaining("31 moved and 30 were scoped")
            .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/identifiedBy"));
      }
      for (var told : new String[] {null, "later", "informed"}) {
        assertThatThrownBy(() -> transfers.recordTransferDay(award, "a", today(),
            new Moved(more, "One more.", "The transferor's HR, in the rota of March", told)))
            .as("no letter says that there are no measures: " + told)
            .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/told"));
      }
      transfers.recordTransferDay(award, "a", today(),
          new Moved(more, "One more.", "The transferor's HR, in the rota of March", "not-told"));
    }
    assertThat(ledger.entries(award.value())).filteredOn(e -> e.kind().equals("staff-transferred")).singleElement()
        .satisfies(e -> assertThat(e.facts()).containsEntry("moreWereTold", "not-told"));
  }

  private static Moved moved(String reasons, String... groups) {
    return new Moved(List.of(groups), reasons, null, null);
  }

  @Test
  void nobody_is_consulted_before_they_are_informed_nor_directly_by_an_employer_of_fewer_than_move() {
    var award = award();
    var told = today();
    scope(award, told.plusDays(60), "transferor");
    done(award, "hr", "RecordMeasures",
        Map.of("outcome", "received", "measures", "yes", "receivedOn", told.toString()));
    assertThatThrownBy(() -> done(award, "hr", "InformRepresentatives", Map.of("outcome", "informed",
        "representatives", "direct", "employerSize", "10", "noRepresentatives", true, "informedOn", told.toString())))
        .isInstanceOf(Refused.class).hasMessageContaining("No employer of 10 transfers 30");
    assertThatThrownBy(() -> done(award, "hr", "InformRepresentatives", Map.of("outcome", "informed",
        "representatives", "direct", "employerSize", "49", "noRepresentatives", true, "informedOn", told.toString())))
        .isInstanceOf(Refused.class).hasMessageContaining("The council itself is the employer");
    time.forwardTo(clock.instant().plus(Duration.ofDays(2)));
    done(award, "hr", "InformRepresentatives",
        Map.of("outcome", "informed", "representatives", "union", "informedOn", today().toString()));
    assertThatThrownBy(() -> done(award, "hr", "RecordConsultation",
            Map.of("outcome", "consulted", "consultedOn", told.toString(), "replies", "All was answered.")))
        .isInstanceOf(Refused.class).hasMessageContaining("nobody consulted them on it before");
  }

  @Test
  void notice_to_staff_waits_for_the_decision_to_have_effect() {
    var award = awards.proposed("award-contract", "lgps", null);
    awards.begin(PROCESS, award, "after-award");
    scope(award, today().plusDays(60), "transferor");
    done(award, "hr", "RecordMeasures",
        Map.of("outcome", "received", "measures", "no", "receivedOn", today().toString()));

    assertThatThrownBy(() -> done(award, "hr", "InformRepresentatives",
            Map.of("outcome", "informed", "representatives", "union", "informedOn", today().toString())))
        .isInstanceOf(Refused.class).hasMessageContaining("too early to give notice to staff");
  }

  @ParameterizedTest(name = "transfer {0}, given {1}: in time {2}")
  @CsvSource({
    "2014-04-30, 2014-04-15, true", "2014-04-30, 2014-04-16, false", "2014-05-01, 2014-04-02, true",
        "2014-05-01, 2014-04-03, false"
  })
  void liability_information_has_14_days_before_may_2014_and_28_since(LocalDate transfer, LocalDate given,
      boolean inTime) {
    time.beginAt(London.at(given.plusDays(1), LocalTime.of(9, 0)));
    var award = award();
    scope(award, transfer, "transferor");

    assertThat(gate.clocks(award)).filteredOn(c -> c.kind().equals("employee-information")).singleElement()
        .satisfies(c -> assertThat(given.isAfter(c.period().lastDay())).isNotEqualTo(inTime));
    assertThatThrownBy(() -> done(award, "hr", "ProvideLiabilityInformation",
            Map.of("outcome", "given", "givenOn", given.toString(), "asAt", given.toString())))
        .as("no award had effect then").isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.hold()).isEqualTo("not-in-effect");
          assertThat(r.pointer()).isEqualTo("/givenOn");
        });
  }

  @ParameterizedTest(name = "a transfer in {0} days: in time {1}")
  @CsvSource({"30, true", "29, true", "28, false"})
  void liability_information_lifts_its_hold_only_if_it_is_in_time(int days, boolean inTime) {
    var award = award();
    scope(award, today().plusDays(days), "transferor");
    for (var day : List.of(today().minusDays(1), today().plusDays(1))) {
      assertThatThrownBy(() -> done(award, "hr", "ProvideLiabilityInformation",
              Map.of("outcome", "given", "givenOn", day.toString(), "asAt", day.toString())))
          .as("before the award, or to come").isInstanceOf(Refused.class);
    }
    done(award, "hr", "ProvideLiabilityInformation",
        Map.of("outcome", "given", "givenOn", today().toString(), "asAt", today().minusDays(14).toString()));

    var inTimeByTheClock = !today().isAfter(gate.clocks(award).stream()
        .filter(c -> c.kind().equals("employee-information")).findFirst().orElseThrow().period().lastDay());
    assertThat(inTimeByTheClock).isEqualTo(inTime);
    assertThat(held(award, Act.START).contains("tupe-liability-information")).isNotEqualTo(inTime);
    if (days == 28) {
      assertThat(gate.openHolds(award, "a", Act.START)).filteredOn(h -> h.kind().equals("tupe-liability-information"))
          .singleElement().extracting(HoldView::reason).asString().contains("the earlier of the two readings")
          .contains("not confirmed").doesNotContain("too late");
    }
  }

  @Test
  void a_contractor_confirms_nothing_before_the_award_has_effect() {
    var award = award();
    scope(award, today().plusDays(40), "neither");
    var confirmations = new HashMap<String, Object>(Map.of("measures", "confirmed", "informed", "confirmed",
        "consulted", "confirmed", "liabilityInformation", "confirmed", "evidence", "Letter of the contractor",
        "reasons", "As they write."));
    for (var day : List.of("liabilityGivenOn", "confirmedOn")) {
      confirmations.put("liabilityGivenOn", today().toString());
      confirmations.put("confirmedOn", today().toString());
      confirmations.put(day, today().minusDays(1).toString());
      assertThatThrownBy(() -> done(award, "hr", "RecordContractorConfirmations", confirmations))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/" + day));
    }
  }

  @Test
  void consultation_is_not_needed_only_where_the_measures_letter_says_that_there_are_none() {
    var award = award();
    scope(award, today().plusDays(60), "transferor");
    done(award, "hr", "RecordMeasures", Map.of("outcome", "not-done", "reasons", "The letter has not come."));
    done(award, "hr", "InformRepresentatives",
        Map.of("outcome", "informed", "representatives", "union", "informedOn", today().toString()));
    var notNeeded = Map.<String, Object>of("outcome", "not-needed", "rule", "SI 2006/246 reg 13(6)", "reasons",
        "Nothing changes for anybody.");

    assertThatThrownBy(() -> done(award, "hr", "RecordConsultation", notNeeded))
        .hasMessageContaining("No measures letter is on record")
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.rule()).contains("reg 13(6)"));
    try (var who = SignedInAs.person("hr.peterborough")) {
      transfers.recordMeasures(award, "a", new StaffTransferService.Answer("done", today(), null, null), true);
    }
    assertThatThrownBy(() -> done(award, "hr", "RecordConsultation", notNeeded))
        .isInstanceOf(Refused.class).hasMessageContaining("says that measures are envisaged");
    assertThat(held(award, Act.START)).contains("tupe-consulted");
  }

  @Test
  void a_letter_that_names_measures_after_all_brings_the_consultation_back() {
    var award = award();
    scope(award, today().plusDays(60), "transferor");
    try (var who = SignedInAs.person("hr.peterborough")) {
      var letter = new StaffTransferService.Answer("done", today(), null, null);
      transfers.recordMeasures(award, "a", letter, false);
      transfers.consult(award, "a",
          new StaffTransferService.Answer("not-needed", null, "SI 2006/246 reg 13(6)", "None are envisaged."), null);
      assertThat(held(award, Act.START)).doesNotContain("tupe-consulted");
      transfers.recordMeasures(award, "a", letter, true);
    }
    assertThat(held(award, Act.START)).contains("tupe-consulted");
  }

  @Test
  void a_contractor_who_confirms_no_measures_letter_does_not_make_consultation_unnecessary() {
    var award = award();
    scope(award, today().plusDays(40), "neither");

    for (var letter : List.of("not-confirmed", "not-needed")) {
      assertThatThrownBy(() -> done(award, "hr", "RecordContractorConfirmations", Map.of("measures", letter,
              "informed", "confirmed", "consulted", "not-needed", "liabilityInformation", "confirmed",
              "liabilityGivenOn", today().toString(), "confirmedOn", today().toString(), "evidence", "Letter",
              "rule", "SI 2006/246 reg 13(6)", "reasons", "They say so.")))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/consulted"));
    }
  }

  @Test
  void refuses_what_cannot_be() {
    var award = award();
    var fields = new HashMap<String,
        Object>(Map.of("transfers", "yes", "councilPart", "transferor", "transferOn", today().toString()));
    fields.put("groups", "Fostering: -3 exact council lgps");
    assertThatThrownBy(() -> done(award, "hr", "ScopeTransfer", fields)).isInstanceOf(Refused.class)
        .hasMessageContaining("nobody or more");
    fields.put("groups", "Fostering: thirty");
    assertThatThrownBy(() -> done(award, "hr", "ScopeTransfer", fields)).isInstanceOf(Refused.class)
        .hasMessageContaining("is no group");
    fields.put("groups", "Fostering: 3 exact contractor lgps");
    assertThatThrownBy(() -> done(award, "hr", "ScopeTransfer", fields)).isInstanceOf(Refused.class)
        .hasMessageContaining("not the transferor");
    assertThatThrownBy(() -> done(award, "hr", "ScopeTransfer", Map.of("transfers", "unknown")))
        .isInstanceOf(Refused.class).hasMessageContaining("awarded");
    scope(award, today().plusDays(60), "transferor");
    assertThatThrownBy(() -> done(award, "hr", "RecordMeasures",
            Map.of("outcome", "received", "measures", "yes", "receivedOn", today().plusDays(1).toString())))
        .isInstanceOf(Refused.class).hasMessageContaining("has not come");
    assertThatThrownBy(() -> done(award, "hr", "ProvideLiabilityInformation",
            Map.of("outcome", "given", "givenOn", today().toString(), "asAt", today().minusDays(15).toString())))
        .isInstanceOf(Refused.class).hasMessageContaining("14 days before");
    assertThatThrownBy(() -> done(award, "hr", "RecordMeasures", Map.of("outcome", "unchanged")))
        .isInstanceOf(Refused.class).hasMessageContaining("no earlier answer");
  }

  @Test
  void is_for_its_own_council_and_role_alone() {
    var award = award();
    var scope = new StaffTransferService.Scope("yes", "transferor", List.of("Fostering: 3 exact council lgps"),
        today(), null, null);
    for (var stranger : List.of("hr.leeds", "legal.peterborough", "commissioning-officer.peterborough")) {
      try (var who = SignedInAs.person(stranger)) {
        assertThatThrownBy(() -> transfers.scope(award, "a", "after-award", scope))
            .hasMessageContaining("Peterborough's HR");
      }
    }
    try (var who = SignedInAs.person("one", "hr.peterborough", "legal.peterborough")) {
      transfers.scope(award, "a", "after-award",
          new StaffTransferService.Scope("no", null, List.of(), null, "single-event", "One event."));
      assertThatThrownBy(() -> transfers.clearNoTransfer(award, "a", true, "single-event", "Right."))
          .hasMessageContaining("does not clear");
    }
  }

  @Test
  void the_service_does_not_start_before_the_day_on_which_the_staff_move() {
    var award = award();
    var day = today().plusDays(60);
    scope(award, day, "transferor");

    assertThat(gate.openHolds(award, "a", Act.START)).filteredOn(h -> h.kind().equals("transfer-day"))
        .extracting(HoldView::until).containsExactly(day);
    time.forwardTo(London.startOf(day).minusSeconds(1));
    assertThat(held(award, Act.START)).contains("transfer-day");
    time.forwardTo(London.startOf(day));
    assertThat(held(award, Act.START)).doesNotContain("transfer-day");
  }

  @Test
  void an_earlier_day_makes_late_what_was_in_time_and_a_later_one_makes_it_good() {
    var award = award();
    var told = today();
    scope(award, told.plusDays(40), "transferor");
    dutiesDone(award);
    assertThat(held(award, Act.START)).doesNotContainAnyElementsOf(DUTIES);

    // In time for the 29th day and every later one, not for the 28th: the day itself is left out of the 28.
    moved(award, told.plusDays(29));
    assertThat(held(award, Act.START)).contains("transfer-day").doesNotContain("tupe-liability-information");
    informedOfTheNewDay(award);
    assertThat(held(award, Act.START)).doesNotContainAnyElementsOf(DUTIES);
    moved(award, told.plusDays(28));
    assertThat(held(award, Act.START)).contains("tupe-liability-information", "transfer-day");
    informedOfTheNewDay(award);
    assertThat(held(award, Act.START)).doesNotContain("tupe-informed");
    assertThat(waiting(award)).containsExactly("Task_TakeStaffRisk");

    moved(award, told);
    assertThat(held(award, Act.START)).as("told on the day of the transfer").contains("tupe-informed")
        .doesNotContain("transfer-day");
    moved(award, told.plusDays(29));
    informedOfTheNewDay(award);
    assertThat(held(award, Act.START)).contains("transfer-day").doesNotContainAnyElementsOf(DUTIES);
    assertThat(waiting(award)).as("what is in time needs no risk taken").isEmpty();
  }

  @Test
  void what_representatives_were_told_of_another_day_does_not_inform_them_of_this_one() {
    var award = award();
    var told = today();
    scope(award, told.plusDays(40), "transferor");
    dutiesDone(award);

    moved(award, told.plusDays(60));

    assertThat(gate.openHolds(award, "a", Act.START)).filteredOn(h -> h.kind().equals("tupe-informed")).singleElement()
        .satisfies(h -> assertThat(h.reason()).contains(London.say(told.plusDays(40)), London.say(told.plusDays(60))));
    assertThat(waiting(award)).as("HR tells them, before anybody takes a risk")
        .containsExactlyInAnyOrder("Task_RecordMeasures", "Task_ProvideLiabilityInformation");
    unchanged(award, "RecordMeasures");
    assertThatThrownBy(() -> unchanged(award, "InformRepresentatives"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("tupe-informed"));
    moved(award, told.plusDays(40));
    assertThat(held(award, Act.START)).as("of this day they were told").doesNotContainAnyElementsOf(DUTIES);
    unchanged(award, "InformRepresentatives");
  }

  @Test
  void liability_information_is_due_by_the_day_as_it_is_now() {
    var award = award();
    scope(award, today().plusDays(60), "transferor");
    moved(award, today().plusDays(50));

    assertThat(tasks.of(award)).filteredOn(t -> t.key().equals("Task_ProvideLiabilityInformation")).singleElement()
        .satisfies(t -> assertThat(London.date(t.due())).isEqualTo(today().plusDays(50 - 29)));
    assertThat(tasks.of(award)).filteredOn(t -> t.key().equals("Task_RecordMeasures")).as("before the transfer")
        .singleElement().satisfies(t -> assertThat(London.date(t.due())).isEqualTo(today().plusDays(49)));
  }

  @Test
  void staff_who_moved_before_the_planned_day_are_recorded_once_what_they_were_told_is_judged_by_the_real_one() {
    var award = award();
    var told = today();
    scope(award, told.plusDays(40), "transferor");
    dutiesDone(award);
    time.forwardTo(London.startOf(told.plusDays(40)));
    var early = Map.<String, Object>of("transferredOn", told.plusDays(20).toString(),
        "moved", "Fostering and adoption: 28", "reasons", "They moved with the first team.");

    assertThatThrownBy(() -> done(award, "hr", "RecordTransferDay", early))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("transfer-day"))
        .hasMessageContaining("Move the transfer day");
    moved(award, told.plusDays(20));
    assertThat(held(award, Act.START)).contains("tupe-liability-information", "tupe-informed");
    unchanged(award, "RecordMeasures");
    done(award, "hr", "InformRepresentatives", Map.of("outcome", "not-done", "reasons", "They had moved by then."));
    unchanged(award, "ProvideLiabilityInformation");
    done(award, "director", "TakeStaffRisk",
        Map.of("outcome", "accepted", "reasons", "They were told 20 days before."));
    time.settle();
    done(award, "hr", "RecordTransferDay", early);

    assertThat(processes.isRunning(PROCESS, award)).isFalse();
    assertThatThrownBy(() -> moved(award, told.plusDays(30))).hasMessageContaining("no longer moves");
  }

  @Test
  void the_transfer_day_is_moved_by_hr_alone_with_reasons_and_never_before_the_award_has_effect() {
    var tender = tender();
    done(tender, "hr", "ScopeTransfer", Map.of("transfers", "yes", "councilPart", "transferor",
        "groups", List.of("Fostering: 3 exact council lgps"), "transferOn", today().plusDays(90).toString()));
    assertThatThrownBy(() -> moved(tender, today().plusDays(80))).hasMessageContaining("after the award");
    var award = award();
    scope(award, today().plusDays(60), "transferor");

    assertThatThrownBy(() -> moved(award, today().plusDays(60))).hasMessageContaining("already");
    assertThatThrownBy(() -> moved(award, today().minusDays(1)))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("not-in-effect"));
    try (var who = SignedInAs.person("hr.peterborough")) {
      assertThatThrownBy(() -> transfers.moveTransferDay(award, "a", today().plusDays(70), " "))
          .hasMessageContaining("why the day moves");
    }
    for (var stranger : List.of("hr.leeds", "legal.peterborough", "commissioning-officer.peterborough")) {
      try (var who = SignedInAs.person(stranger)) {
        assertThatThrownBy(() -> transfers.moveTransferDay(award, "a", today().plusDays(70), "Because."))
            .hasMessageContaining("Peterborough's HR");
      }
    }
  }

  @Test
  void nobody_is_scoped_to_move_on_a_day_before_the_award_has_effect() {
    var award = award();

    assertThatThrownBy(() -> scope(award, today().minusDays(1), "transferor"))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.hold()).isEqualTo("not-in-effect");
          assertThat(r.pointer()).isEqualTo("/transferOn");
        })
        .hasMessageContaining("nobody moves by it before");
    assertThat(transfers.find(award, "a")).isEmpty();

    scope(award, today(), "transferor");
    assertThat(transfers.find(award, "a")).isPresent();
  }

  @Test
  void what_changes_after_liability_information_was_given_is_notified_in_writing() {
    var award = award();
    scope(award, today().plusDays(60), "transferor");
    assertThat(changes.open(award)).as("nothing was given that could change").isEmpty();
    assertThat(gate.openHolds(award, null, Act.START)).filteredOn(h -> h.kind().startsWith("tupe-"))
        .as("by when each must be lifted").hasSize(4).allSatisfy(h -> assertThat(h.due())
            .isBefore(today().plusDays(h.kind().equals("tupe-liability-information") ? 33 : 60)));
    assertThatThrownBy(() -> asked(award, today().plusDays(1))).hasMessageContaining("has not come");
    asked(award, today());
    assertThat(diligence.of(award)).singleElement().satisfies(d -> assertThat(d.answer()).isEqualTo("None."));
    assertThatThrownBy(() -> changed(award, "hr.peterborough", change("particulars", 2, today(), today())))
        .hasMessageContaining("No liability information was given yet");
    done(award, "hr", "ProvideLiabilityInformation",
        Map.of("outcome", "given", "givenOn", today().toString(), "asAt", today().minusDays(3).toString()));
    assertThat(changes.open(award)).hasSize(1);

    changed(award, "hr.peterborough", change("particulars", 2, today().minusDays(1), today()));
    changed(award, "hr.peterborough", change("claims", 1, today(), today()));

    assertThat(changes.of(award)).hasSize(2).allSatisfy(c -> assertThat(c.writing()).isEqualTo("E-mail of HR, 17"));
    assertThat(ledger.entries(award)).filteredOn(e -> e.kind().equals("liability-information-change-notified"))
        .hasSize(2).allSatisfy(e -> assertThat(e.facts().toString()).contains("the council").doesNotContain("E-mail"));
    assertThat(held(award, Act.START)).doesNotContain("tupe-liability-information");
  }

  @Test
  void a_change_of_liability_information_has_kinds_a_count_a_writing_and_days_that_can_be() {
    var award = award();
    scope(award, today().plusDays(60), "transferor");
    done(award, "hr", "ProvideLiabilityInformation",
        Map.of("outcome", "given", "givenOn", today().toString(), "asAt", today().minusDays(3).toString()));

    refusedChange(award, change("shoe-size", 1, today(), today()), "/kinds");
    refusedChange(award, new InformationChangeCommand("a", List.of(), 1, today(), today(), "Letter"), "/kinds");
    refusedChange(award, change("claims", 0, today(), today()), "/employees");
    refusedChange(award, change("claims", 1, today(), today().plusDays(1)), "/notifiedOn");
    refusedChange(award, change("claims", 1, today().minusDays(2), today().minusDays(1)), "/notifiedOn");
    refusedChange(award, new InformationChangeCommand("a", List.of("claims"), 1, today().plusDays(1), today(), "L"),
        "/knownOn");
    refusedChange(award, new InformationChangeCommand("a", List.of("claims"), 1, today(), today(), " "), "/writing");
    for (var stranger : List.of("hr.leeds", "legal.peterborough")) {
      assertThatThrownBy(() -> changed(award, stranger, change("claims", 1, today(), today())))
          .isInstanceOf(Exception.class);
    }
    assertThat(changes.of(award)).isEmpty();
  }

  @Test
  void what_two_contractors_tell_each_other_of_their_staff_is_no_record_of_the_council() {
    var award = award();
    scope(award, today().plusDays(60), "neither");

    assertThatThrownBy(() -> changed(award, "hr.peterborough", change("claims", 1, today(), today())))
        .hasMessageContaining("neither transferor nor transferee");
  }

  private void asked(DecisionReference award, LocalDate on) {
    try (var signedIn = SignedInAs.person("hr.peterborough")) {
      diligence.answered(award, new DueDiligenceCommand(diligence.open(award).get(0).resolution(), "transferee",
          "Are claims expected?", "None.", on, "E-mail of HR, 16"), actors.person());
    }
  }

  private void changed(DecisionReference award, String who, InformationChangeCommand change) {
    try (var signedIn = SignedInAs.person(who)) {
      changes.notified(award, change, actors.person());
    }
  }

  private void refusedChange(DecisionReference award, InformationChangeCommand change, String pointer) {
    assertThatThrownBy(() -> changed(award, "hr.peterborough", change))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer));
  }

  private static InformationChangeCommand change(String kind, int employees, LocalDate known, LocalDate notified) {
    return new InformationChangeCommand("a", List.of(kind), employees, known, notified, "E-mail of HR, 17");
  }

  private void dutiesDone(DecisionReference award) {
    done(award, "hr", "ProvideLiabilityInformation",
        Map.of("outcome", "given", "givenOn", today().toString(), "asAt", today().toString()));
    done(award, "hr", "RecordMeasures",
        Map.of("outcome", "received", "measures", "no", "receivedOn", today().toString()));
    done(award, "hr", "InformRepresentatives",
        Map.of("outcome", "informed", "representatives", "union", "informedOn", today().toString()));
  }

  /** The steps come round again: only what the representatives are told is new. */
  private void informedOfTheNewDay(DecisionReference award) {
    unchanged(award, "RecordMeasures");
    done(award, "hr", "InformRepresentatives",
        Map.of("outcome", "informed", "representatives", "union", "informedOn", today().toString()));
    unchanged(award, "ProvideLiabilityInformation");
  }

  private void unchanged(DecisionReference award, String task) {
    done(award, "hr", task, Map.of("outcome", "unchanged"));
  }

  private void moved(DecisionReference award, LocalDate day) {
    try (var who = SignedInAs.person("hr.peterborough")) {
      transfers.moveTransferDay(award, "a", day, "The parties agreed on another day.");
    }
    time.settle();
  }

  @Test
  void the_timeline_expects_what_is_still_to_be_done_for_the_day_of_transfer_as_it_is_now() {
    var award = award();
    var day = today().plusDays(40);
    scope(award, day, "transferor");
    assertThat(page(award)).contains("Transferee tells its measures", "Representatives informed",
        "Employee liability information given");
    assertThat(toCome(award, "Staff transfer")).as("neither before the day that is set nor after it")
        .containsSubsequence(London.say(day), London.say(day));
    dutiesDone(award);
    assertThat(page(award)).doesNotContain("Transferee tells its measures", "Representatives informed",
        "Employee liability information given");

    moved(award, day.plusDays(20));

    assertThat(page(award)).contains("Representatives informed").doesNotContain("Transferee tells its measures");
  }

  private String page(DecisionReference award) {
    return http.withBasicAuth("hr.peterborough", "demo").getForObject("/decisions/" + award, String.class);
  }

  /** The row of the timeline for a step. */
  private String toCome(DecisionReference award, String step) {
    var rows = page(award).split("id=\"coming\"", 2)[1].split("</table>")[0].split("<tr");
    return Stream.of(rows).filter(row -> row.contains(step)).findFirst().orElseThrow();
  }

  private List<String> waiting(DecisionReference award) {
    return tasks.of(award).stream().map(OpenTask::key).filter(STAFF_TASKS::contains).toList();
  }

  private DecisionReference tender() {
    var tender = awards.proposed("approve-procurement", "unknown", null);
    awards.begin(PROCESS, tender, "before-tender");
    return tender;
  }

  private DecisionReference award() {
    var award = awards.proposed("award-contract", "lgps", null);
    awards.inEffect(award);
    awards.begin(PROCESS, award, "after-award");
    return award;
  }

  private void scope(DecisionReference award, LocalDate day, String councilPart) {
    var transferor = councilPart.equals("transferor") ? "council" : "contractor";
    done(award, "hr", "ScopeTransfer", Map.of("transfers", "yes", "councilPart", councilPart,
        "groups", "Fostering and adoption: 30 approximate " + transferor + " lgps", "transferOn", day.toString()));
  }

  private void done(DecisionReference reference, String role, String task, Map<String, Object> fields) {
    awards.done(PROCESS, reference, role, task, fields);
  }

  private List<String> held(DecisionReference reference, Act act) {
    return gate.openHolds(reference, "a", act).stream().map(HoldView::kind).toList();
  }

  private LocalDate today() {
    return London.today(clock);
  }
}
