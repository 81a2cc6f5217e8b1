package org.remit.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.ledger.LedgerReader;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.Kit;
import org.remit.routing.LegalPeriods;
import org.remit.support.OpenedForm;
import org.remit.support.Prepared;
import org.remit.support.ProposedCases;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@RemitTest
@DisplayName("Scrutiny")
class ScrutinyJourneyTest {

  static final String HOLD = "pre-decision-scrutiny";

  @Autowired ProposalService proposals;
  @Autowired Decisions decisions;
  @Autowired ScrutinyService scrutiny;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired Gate gate;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired TimeTravel time;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired FormService forms;
  @Autowired LedgerReader ledger;
  @Autowired LegalPeriods periods;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

  ProposedCases cases;

  @BeforeEach
  void cases() {
    cases = new ProposedCases(proposals, decisions, processes, runtime, management, actors);
  }

  @Test
  void is_heard_before_the_decision_once_its_committee_has_met() {
    var decision = aCaseForScrutiny();
    var meeting = periods.agenda(new Authority("peterborough"), clock.instant()).effectiveOn();
    assertThatThrownBy(() -> done(decision, "democratic-services.peterborough", "place-on-scrutiny-agenda",
        Map.of("committee", "Creating Opportunities", "meetingOn", meeting.minusDays(1) + "T19:00")))
        .hasMessageContaining("Say how it was convened at shorter notice");
    done(decision, "democratic-services.peterborough", "place-on-scrutiny-agenda",
        Map.of("committee", "Creating Opportunities and Tackling Inequalities", "meetingOn", meeting + "T19:00"));
    try (var who = SignedInAs.person("scrutiny.peterborough")) {
      assertThatThrownBy(() -> scrutiny.recordComments(decision, "commented", "Too early."))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo(HOLD));
    }

    time.forwardTo(London.at(meeting, LocalTime.of(18, 59)));
    try (var who = SignedInAs.person("scrutiny.peterborough")) {
      assertThatThrownBy(() -> scrutiny.recordComments(decision, "commented", "A minute too early."))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo(HOLD))
          .hasMessageContaining("19:00");
    }
    time.forwardTo(London.at(meeting, LocalTime.of(21, 0)));
    assertThat(gate.isOpen(decision, null, HOLD)).isTrue();
    done(decision, "scrutiny.peterborough", "record-scrutiny-comments",
        Map.of("outcome", "commented", "comments", "The committee supports the proposal."));

    assertThat(gate.isOpen(decision, null, HOLD)).isFalse();
    assertThat(processes.isRunning("pre-decision-scrutiny", decision)).isFalse();
    assertThat(scrutiny.of(decision)).singleElement().satisfies(s -> assertThat(s.afterDecision()).isFalse());
  }

  @Test
  void that_did_not_reach_the_item_goes_to_another_meeting() {
    var decision = aCaseForScrutiny();
    done(decision, "democratic-services.peterborough", "place-on-scrutiny-agenda",
        Map.of("committee", "Creating Opportunities", "meetingOn", London.today(clock) + "T19:00",
            "shorterNotice", "Convened this morning."));
    time.forwardTo(London.at(London.today(clock), LocalTime.of(20, 0)));

    done(decision, "scrutiny.peterborough", "record-scrutiny-comments", Map.of("outcome", "not-considered"));

    assertThat(tasks.of(decision)).extracting(OpenTask::key).containsExactly("Task_PlaceOnScrutinyAgenda");
    assertThat(gate.isOpen(decision, null, HOLD)).isTrue();
  }

  @Test
  void that_was_held_elsewhere_is_noted() {
    var decision = aCaseForScrutiny();

    try (var who = SignedInAs.person("democratic-services.peterborough")) {
      assertThatThrownBy(() -> scrutiny.note(decision, "Children's Services", London.today(clock).plusDays(1),
          "Noted.", null))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/on"));
      var note = scrutiny.note(decision, "Children's Services", London.today(clock), "The committee noted it.", null);
      assertThat(note.afterDecision()).isFalse();
    }
    try (var who = SignedInAs.person("scrutiny.leeds")) {
      assertThatThrownBy(() -> scrutiny.note(decision, "Another", London.today(clock), "No.", null))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void its_comments_reach_whoever_decides_and_after_the_decision_they_are_a_note_and_no_breach() throws Exception {
    var prepared = beans.createBean(Prepared.class);
    var decision = prepared.started("cabinet-decision", "thurrock",
        Prepared.proposal("thurrock", "cabinet", "Cabinet"));
    var day = periods.agenda(new Authority("thurrock"), clock.instant()).effectiveOn();
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishAgenda",
        Map.of("meetingOn", day + "T10:00", "place", "Council Chamber"));
    note(decision, London.today(clock), "Ask for a report after a year.", null);
    time.forwardTo(London.at(day, LocalTime.of(10, 30)));
    assertThat(facts(decision)).contains("Children's Services").contains("Ask for a report after a year.");
    note(decision, day, "Ask for the figures too.", null);
    assertThat(facts(decision)).as("the task that waits is told").contains("Ask for the figures too.");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", Prepared.outcome("approved"));
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));
    var holds = gate.openHolds(decision, null, Act.SIGN);
    time.forwardTo(London.at(day.plusDays(1), LocalTime.of(11, 0)));
    assertThatThrownBy(() -> note(decision, day.plusDays(1), "Noted.", null))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/reasonIfAfter"));
    var after = note(decision, day.plusDays(1), "The committee noted the partnership.", "It meets once a quarter.");

    assertThat(after.afterDecision()).isTrue();
    assertThat(gate.openHolds(decision, null, Act.SIGN)).isEqualTo(holds);
    assertThat(scrutiny.of(decision)).extracting(ScrutinyView::afterDecision).containsExactly(false, false, true);
    assertThat(ledger.verify(decision.value()).isOk()).isTrue();
  }

  private String facts(DecisionReference decision) {
    var task = tasks.of(decision).stream().filter(t -> t.key().equals("Task_RecordCabinetDecision")).findFirst()
        .orElseThrow();
    return OpenedForm.facts(forms, task.id()).toString();
  }

  private ScrutinyView note(DecisionReference decision, java.time.LocalDate on, String comments, String reason) {
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      return scrutiny.note(decision, "Children's Services", on, comments, reason);
    }
  }

  private DecisionReference aCaseForScrutiny() {
    var decision =
        cases.in("pre-decision-scrutiny", Kit.document("peterborough-2015-permanency-service"),
            "commissioning-officer.peterborough");
    transaction.executeWithoutResult(s -> gate.open(decision, null, HOLD, "Scrutiny asked for it."));
    return decision;
  }

  private void done(DecisionReference decision, String person, String task, Map<String, Object> fields) {
    try (var who = SignedInAs.person(person)) {
      tasks.complete(decision, task, null, fields);
    }
    cases.runJobs(decision);
  }
}
