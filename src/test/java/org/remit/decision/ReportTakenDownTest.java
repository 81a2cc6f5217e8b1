package org.remit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.assurance.TakedownService;
import org.remit.calendar.London;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.papers.DocumentView;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPapers;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.LegalPeriods;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@RemitTest
@DisplayName("A report that is taken down before the decision is taken")
class ReportTakenDownTest {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired DecisionMaking making;
  @Autowired TakedownService takedowns;
  @Autowired Papers documents;
  @Autowired StatutoryPapers notices;
  @Autowired LegalPeriods periods;
  @Autowired TimeTravel time;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired Gate gate;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void no_meeting_decides_on_it_and_the_next_one_has_an_agenda_of_its_own() throws Exception {
    var decision = forCabinet();
    var report = handsIn(decision, "report", "commissioning-officer.thurrock", "The child is called Ann.");
    var day = announced(decision);
    takesDown(decision, report);

    var hold = open(decision, "agenda-open");
    assertThat(hold.reason()).contains("The report was taken down.", "Put the matter off");
    assertThat(hold.until()).as("no clock lifts it").isNull();
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    refusesToDecide(decision);
    time.forwardTo(London.at(London.today(clock).plusDays(40), LocalTime.NOON));
    refusesToDecide(decision);

    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("deferred"));
    handsIn(decision, "report", "democratic-services.thurrock", "The child is not named.");
    refusesCabinet(decision);
    meets(decision);
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));

    assertThat(making.recordOf(decision)).isPresent();
    assertThat(documents.published(decision)).extracting(DocumentView::version).containsExactly(2);
  }

  @Test
  void a_version_handed_in_again_does_not_bring_the_old_agenda_back() throws Exception {
    var decision = forCabinet();
    var report = handsIn(decision, "report", "commissioning-officer.thurrock", "The child is called Ann.");
    var day = announced(decision);
    takesDown(decision, report);

    handsIn(decision, "report", "democratic-services.thurrock", "The child is not named.");

    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    assertThat(documents.published(decision)).as("the public reads it").hasSize(1);
    refusesToDecide(decision);
  }

  @Test
  void taken_down_after_the_meeting_it_does_not_undo_what_was_lawfully_decided_there() throws Exception {
    var decision = forCabinet();
    var report = handsIn(decision, "report", "commissioning-officer.thurrock", "The child is called Ann.");
    meets(decision);
    var met = London.today(clock);
    takesDown(decision, report);

    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));

    assertThat(London.date(making.recordOf(decision).orElseThrow().takenAt())).isEqualTo(met);
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));
    assertThat(open(decision, Act.SIGN, "taken-down").reason()).as("it is carried out when it can be read")
        .contains("The report, on ").doesNotContain("Record", "notice");
    handsIn(decision, "report", "democratic-services.thurrock", "The child is not named.");
    assertThat(gate.isOpen(decision, "a", "taken-down")).isFalse();
  }

  @Test
  void an_older_version_that_is_still_public_is_not_what_is_decided_on() throws Exception {
    var decision = forCabinet();
    handsIn(decision, "report", "commissioning-officer.thurrock", "The first draft.");
    meets(decision);
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("deferred"));
    var newer = handsIn(decision, "report", "commissioning-officer.thurrock", "The child is called Ann.");
    var day = announced(decision);
    takesDown(decision, newer);

    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    refusesToDecide(decision);
  }

  @Test
  void another_document_that_is_taken_down_forbids_nothing() throws Exception {
    var decision = forCabinet();
    handsIn(decision, "report", "commissioning-officer.thurrock", "The child is not named.");
    var letter = handsIn(decision, "letter", "commissioning-officer.thurrock", "Dear Ann");
    meets(decision);
    takesDown(decision, letter);

    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));

    assertThat(making.recordOf(decision)).isPresent();
  }

  @Test
  void one_member_waits_until_it_is_public_again_for_the_whole_period() throws Exception {
    var decision = prepared.started("cabinet-member-decision", "peterborough",
        proposal("peterborough", "cabinet-member", "Cabinet Member for Children"));
    var report = handsIn(decision, "report", "commissioning-officer.peterborough", "The child is called Ann.");
    prepared.complete(decision, "democratic-services.peterborough", "Task_PublishReport", Map.of("confirmed", true));
    var first = open(decision, "report-open").until();
    takesDown(decision, report);

    assertThat(open(decision, "report-open")).satisfies(h -> {
      assertThat(h.reason()).contains("The report was taken down.", "its period counts anew");
      assertThat(h.until()).isNull();
    });
    time.forwardTo(London.at(first.plusDays(3), LocalTime.NOON));
    refusesMember(decision);

    handsIn(decision, "report", "democratic-services.peterborough", "The child is not named.");

    var anew = open(decision, "report-open").until();
    assertThat(anew).isAfter(London.today(clock));
    assertThat(notices.published(decision)).filteredOn(p -> p.kind().equals("report-open-member"))
        .extracting(p -> p.contents().get("earliest")).last().isEqualTo(London.say(anew));
    refusesMember(decision);
    time.forwardTo(London.startOf(anew).minusSeconds(1));
    refusesMember(decision);
    time.forwardTo(London.startOf(anew).plusSeconds(1));
    prepared.complete(decision, "cabinet-member.peterborough", "Task_DecideAsMember", outcome("approved"));
    assertThat(making.recordOf(decision)).isPresent();
  }

  private void refusesMember(DecisionReference decision) {
    try (var who = SignedInAs.person("cabinet-member.peterborough")) {
      refused(() -> making.decide(decision, approving()), "report-open");
    }
    assertThat(making.recordOf(decision)).isEmpty();
  }

  private void refusesToDecide(DecisionReference decision) {
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "agenda-open");
    refusesCabinet(decision);
  }

  /** Whichever way they come. */
  private void refusesCabinet(DecisionReference decision) {
    try (var who = SignedInAs.person("cabinet.thurrock")) {
      refused(() -> making.decide(decision, approving()), "agenda-open");
    }
    assertThat(making.recordOf(decision)).isEmpty();
  }

  private static DecideCommand approving() {
    return new DecideCommand("approved", List.of(), "It is best value.", List.of("none"),
        List.of("none"), List.of(), false, null);
  }

  private DecisionReference forCabinet() throws Exception {
    return prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
  }

  private void meets(DecisionReference decision) {
    time.forwardTo(London.at(announced(decision), LocalTime.of(11, 0)));
  }

  private LocalDate announced(DecisionReference decision) {
    for (var hold : gate.openHolds(decision, null, Act.DECIDE)) {
      if (!hold.kind().equals("agenda-open")) gate.lift(decision, null, hold.kind(), Gate.How.MET, "before this test");
    }
    LocalDate day = periods.agenda(new Authority("thurrock"), clock.instant()).effectiveOn();
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishAgenda",
        Map.of("meetingOn", day + "T10:00", "place", "Council Chamber"));
    return day;
  }

  private UUID handsIn(DecisionReference decision, String name, String person, String text) {
    var id = SignedInAs.as(person, () -> documents.store(decision, name,
        new Upload(name + ".txt", "text/plain", text.getBytes(), Publicity.open())).id());
    for (var hold : gate.openHolds(decision, null, Act.DECIDE)) {
      if (hold.kind().equals("report-not-cleared") || hold.kind().equals("findings-unanswered")) {
        gate.lift(decision, null, hold.kind(), Gate.How.MET, "not this test's matter");
      }
    }
    return id;
  }

  private void takesDown(DecisionReference decision, UUID document) {
    var council = decision.value().startsWith("THU") ? "thurrock" : "peterborough";
    try (var who = SignedInAs.person("democratic-services." + council)) {
      takedowns.takeDown(decision, document, "It names a child.", actors.person());
    }
    time.settle();
  }

  private HoldView open(DecisionReference decision, String kind) {
    return open(decision, Act.DECIDE, kind);
  }

  private HoldView open(DecisionReference decision, Act act, String kind) {
    return gate.openHolds(decision, null, act).stream().filter(h -> h.kind().equals(kind)).findFirst()
        .orElseThrow();
  }

  private static void refused(ThrowingCallable act, String hold) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo(hold));
  }
}
