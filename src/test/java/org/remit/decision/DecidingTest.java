package org.remit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.notice.KeyNotice;
import org.remit.notice.NoticeService;
import org.remit.notice.UrgencyAnswers;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.Appointments;
import org.remit.people.InterestCommand;
import org.remit.people.InterestKind;
import org.remit.people.Interests;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsCommand;
import org.remit.proposal.ProposalService;
import org.remit.proposal.Progress;
import org.remit.proposal.ResolutionState;
import org.remit.proposal.Stage;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.LegalPeriods;
import org.remit.support.OpenedForm;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("Deciding")
class DecidingTest {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Decisions decisions;
  @Autowired Progress progress;
  @Autowired TransactionTemplate transaction;
  @Autowired DecisionMaking making;
  @Autowired CallInWaivers waivers;
  @Autowired Interests interests;
  @Autowired ReportBacks reports;
  @Autowired Papers documents;
  @Autowired StatutoryPapers papers;
  @Autowired LegalPeriods periods;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired TimeTravel time;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired Gate gate;
  @Autowired FormService forms;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void cabinet_decides_five_clear_days_after_the_agenda_and_the_record_is_published() throws Exception {
    var decision = atTheMeeting("thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision",
        outcome("mixed", "resolutionOutcomes", "b: refused: the officer has it already"));
    assertThat(decisions.get(decision).stage()).isEqualTo(Stage.DECIDED);
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));

    var record = making.recordOf(decision).orElseThrow();
    assertThat(record.kind()).isEqualTo("decision-record-meeting");
    assertThat(record.alternatives()).containsExactly("to do nothing: rejected because the service would end");
    assertThat(record.publishedAt()).isNotNull();
    assertThat(papers.published(decision)).extracting("kind")
        .contains("agenda", "decision-record-meeting", "decision-notice");
    var known = decisions.get(decision);
    assertThat(known.resolution("a").state()).isEqualTo(ResolutionState.APPROVED);
    assertThat(known.resolution("b").state()).isEqualTo(ResolutionState.REFUSED);
    assertThat(gate.isOpen(decision, "a", "call-in-window")).isTrue();
    assertThat(processes.isRunning("cabinet-decision", decision)).isFalse();
  }

  @Test
  void the_form_tells_what_forbids_to_decide_and_nothing_that_only_forbids_what_follows() throws Exception {
    var decision = atTheMeeting("thurrock");
    assertThat(gate.isOpen(decision, "a", "not-decided")).isTrue();
    gate.open(decision, null, "findings-unanswered", "Somebody is still to answer.");

    var task = tasks.of(decision).get(0);
    var holds = OpenedForm.facts(forms, task.id()).prop("holds").elements();
    assertThat(holds).singleElement().satisfies(h -> assertThat(h.prop("what").stringValue()).contains("finding"));
  }

  @ParameterizedTest
  @CsvSource({"thurrock, cabinet, Cabinet, CABINET", "thurrock, council, Council, COUNCIL",
      "leeds, officer, Director of Resources, DIRECTOR",
      "thurrock, cabinet-member, Cabinet Member for Children, CABINET_MEMBER"})
  void what_is_not_decided_waits_for_whoever_decides_it(String council, String body, String post, Role decides)
      throws Exception {
    var decision = prepared.started(null, council, proposal(council, body, post));

    assertThat(gate.openHolds(decision, "a", Act.SIGN)).filteredOn(h -> h.kind().equals("not-decided"))
        .singleElement().satisfies(h -> {
          assertThat(h.by()).isEqualTo(decides);
          assertThat(h.who()).isEqualTo(decides.words());
        });
    refused(() -> gate.require(decision, "a", Act.SIGN), "not-decided", "(" + decides.words() + ")");
  }

  @Test
  void what_cabinet_decided_no_officer_takes_back() throws Exception {
    var decision = atTheMeeting("thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));

    for (var officer : List.of("director.thurrock", "commissioning-officer.thurrock")) {
      refused(() -> withdraws(officer, decision), "authority", "who alone can take it back");
      assertThat(isOfferedToWithdraw(officer, decision)).isFalse();
    }
    assertThat(isOfferedToWithdraw("cabinet.thurrock", decision)).isTrue();
    refused(() -> withdraws("monitoring-officer.leeds", decision), null, "Thurrock");
    withdraws("cabinet.thurrock", decision);

    assertThat(decisions.get(decision).stage()).isEqualTo(Stage.WITHDRAWN);
  }

  private boolean isOfferedToWithdraw(String person, DecisionReference decision) {
    try (var who = SignedInAs.person(person)) {
      return beans.getBean(ProposalService.class).mayWithdraw(decision, actors.person());
    }
  }

  private void withdraws(String person, DecisionReference decision) {
    try (var who = SignedInAs.person(person)) {
      beans.getBean(ProposalService.class).withdraw(decision, "Taken back at the meeting.", actors.person());
    }
  }

  @Test
  void the_record_says_which_conflicts_were_declared_and_silence_is_not_none() throws Exception {
    var decision = atTheMeeting("thurrock");
    for (var silent : List.of("", "  ", "none\nCllr A: a relative works there")) {
      assertThatThrownBy(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision",
          outcome("approved", "conflicts", silent)))
          .isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.pointer()).isEqualTo("/conflicts");
            assertThat(r.rule()).isEqualTo("SI 2012/2089 reg 12(2)(d)");
          })
          .hasMessageContaining("the one line 'none'");
    }
    for (var list : List.of("alternatives", "dispensations")) {
      assertThatThrownBy(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision",
          outcome("approved", list, "None.\nTo wait: it costs more")))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/" + list))
          .hasMessageContaining("stands beside other lines");
    }
    assertThat(making.recordOf(decision)).isEmpty();
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision",
        outcome("approved", "conflicts", "None.", "dispensations", "none"));

    assertThat(making.recordOf(decision).orElseThrow().conflicts()).isEmpty();
    assertThat(making.recordOf(decision).orElseThrow().dispensations()).isEmpty();
  }

  @Test
  void what_was_put_off_comes_back_with_an_agenda_of_its_own() throws Exception {
    var decision = atTheMeeting("thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("deferred"));

    assertThat(gate.isOpen(decision, null, "agenda-open")).isTrue();
    assertThat(decisions.get(decision).decidedAt()).isNull();
    changesThePartner(decision);
    lifted(decision);
    meets(decision, "thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("refused"));
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));
    assertThat(making.recordOf(decision).orElseThrow().outcome()).isEqualTo("refused");
  }

  @Test
  void what_cabinet_met_on_does_not_change_until_its_outcome_is_recorded() throws Exception {
    var decision = forCabinet("thurrock");
    handsIn("commissioning-officer.thurrock", decision, "report", "1. A grant of 600,000 pounds");
    lifted(decision);
    var day = announced(decision, "thurrock");
    for (var later : List.of(London.at(day, LocalTime.of(10, 30)), London.at(day.plusDays(1), LocalTime.of(9, 0)))) {
      time.forwardTo(later);
      refused(() -> changesThePartner(decision), "meeting-held", "Record what was decided; or record that the matter");
      refused(() -> handsIn("commissioning-officer.thurrock", decision, "report", "1. Other words"), "meeting-held",
          "'report' no longer changes");
    }

    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));

    assertThat(making.recordOf(decision)).isPresent();
  }

  @Test
  void a_report_or_a_matter_that_changes_on_the_eve_is_open_for_its_period_before_it_is_decided() throws Exception {
    var decision = forCabinet("thurrock");
    handsIn("commissioning-officer.thurrock", decision, "report", "1. A grant of 600,000 pounds");
    lifted(decision);
    var day = announced(decision, "thurrock");
    time.forwardTo(London.at(day.minusDays(1), LocalTime.NOON));
    handsIn("commissioning-officer.thurrock", decision, "report", "1. A grant of 720,000 pounds");
    lifted(decision);
    assertThat(documents.published(decision)).extracting("version").as("at once").containsExactly(2);
    assertThat(documents.superseded(decision)).extracting("version").as("the first stays").containsExactly(1);
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "agenda-open", "and it may be decided from");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("deferred"));

    var next = announced(decision, "thurrock");
    time.forwardTo(London.at(next.minusDays(1), LocalTime.NOON));
    changesThePartner(decision);
    lifted(decision);
    time.forwardTo(London.at(next, LocalTime.of(11, 0)));
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "agenda-open", "and it may be decided from");
  }

  @Test
  void a_further_paper_on_the_eve_is_open_for_its_period_before_it_is_decided() throws Exception {
    var decision = forCabinet("thurrock");
    handsIn("commissioning-officer.thurrock", decision, "report", "1. A grant of 600,000 pounds");
    lifted(decision);
    var day = announced(decision, "thurrock");
    time.forwardTo(London.at(day.minusDays(1), LocalTime.NOON));
    handsIn("commissioning-officer.thurrock", decision, "appendix-2", "The partner's accounts");

    assertThat(documents.published(decision)).extracting("document").as("at once").contains("appendix-2");
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "agenda-open", "and it may be decided from");
  }

  @Test
  void what_is_handed_in_after_the_meeting_is_no_paper_of_the_decision() throws Exception {
    var decision = forCabinet("thurrock");
    handsIn("commissioning-officer.thurrock", decision, "report", "1. A grant of 600,000 pounds");
    handsIn("commissioning-officer.thurrock", decision, "appendix-1", "The partner");
    lifted(decision);
    meets(decision, "thurrock");
    handsIn("commissioning-officer.thurrock", decision, "letter", "A letter after the meeting");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    handsIn("commissioning-officer.thurrock", decision, "appendix-1", "The partner, told anew");
    handsIn("commissioning-officer.thurrock", decision, "note", "A note after the decision");
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));

    assertThat(documents.published(decision)).extracting(d -> d.document() + " " + d.version())
        .containsExactly("appendix-1 1", "report 1");
  }

  @Test
  void one_member_waits_for_the_period_of_the_report_that_took_the_place_of_the_first() throws Exception {
    var decision = prepared.started("cabinet-member-decision", "peterborough",
        proposal("peterborough", "cabinet-member", "Cabinet Member for Children"));
    handsIn("commissioning-officer.peterborough", decision, "report", "1. A grant of 600,000 pounds");
    lifted(decision);
    prepared.complete(decision, "democratic-services.peterborough", "Task_PublishReport", Map.of("confirmed", true));
    time.forwardTo(London.startOf(London.today(clock).plusDays(15)));
    handsIn("commissioning-officer.peterborough", decision, "report", "1. A grant of 720,000 pounds");
    lifted(decision);

    refused(() -> decides(decision, "cabinet-member.peterborough"), "report-open", "too early");
    assertThat(documents.published(decision)).extracting("version").containsExactly(2);
    time.forwardTo(London.startOf(London.today(clock).plusDays(15)));
    decides(decision, "cabinet-member.peterborough");
    assertThat(making.recordOf(decision)).isPresent();
  }

  private void changesThePartner(DecisionReference decision) {
    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      beans.getBean(ProposalService.class).changeFacts(decision, new FactsCommand(
          Map.of("/resolutions/0/supplier", TextNode.valueOf("Partner of " + clock.instant())), "1.1", "Another one."),
          actors.person());
    }
  }

  private void handsIn(String person, DecisionReference decision, String document, String words) {
    try (var who = SignedInAs.person(person)) {
      documents.store(decision, document,
          new Upload(document + ".txt", "text/plain", words.getBytes(), Publicity.open()));
    }
  }

  @Test
  void no_report_is_opened_before_its_background_papers_are_stated() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet")
        .replace("backgroundPapers: none-stated", "backgroundPapers: unknown"));
    assertThat(gate.openHolds(decision, null, Act.DECIDE)).filteredOn(h -> h.kind().equals("agenda-open"))
        .singleElement().satisfies(h -> assertThat(h.reason()).contains("is not stated yet"));
    refused(() -> announced(decision, "thurrock"), "agenda-open", "Which background papers");

    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      beans.getBean(ProposalService.class).changeFacts(decision, new FactsCommand(
          Map.of("/backgroundPapers", JsonNodeFactory.instance.arrayNode().add("A study")), "8", "It lists one."),
          actors.person());
    }
    assertThat(gate.openHolds(decision, null, Act.DECIDE)).filteredOn(h -> h.kind().equals("agenda-open"))
        .singleElement().satisfies(h -> assertThat(h.reason()).isEqualTo("They have not been published."));
    lifted(decision);
    announced(decision, "thurrock");

    assertThat(papers.published(decision)).filteredOn(p -> p.kind().equals("agenda")).singleElement()
        .satisfies(p -> assertThat(p.contents().get("background-papers").toString()).contains("A study"));
  }

  @Test
  void an_executive_meeting_cannot_be_earlier_and_has_no_late_items() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    var early = periods.agenda(new Authority("thurrock"), clock.instant()).effectiveOn().minusDays(1);

    refused(() -> prepared.complete(decision, "democratic-services.thurrock", "Task_PublishAgenda",
        Map.of("meetingOn", early + "T23:30")), "agenda-open", "too early");
    refused(() -> {
      try (var who = SignedInAs.person("democratic-services.thurrock")) {
        beans.getBean(BeforeDeciding.class).publishAgenda(decision,
            new MeetingCommand(London.at(early, LocalTime.of(23, 30)), "Council Chamber", null,
                "The chair thinks it urgent"));
      }
    }, "agenda-open", "no late-item power");
  }

  @Test
  void a_meeting_that_was_too_early_has_not_decided_by_being_noted_down_later() throws Exception {
    var decision = forCabinet("thurrock");
    announced(decision, "thurrock");
    var notice = periods.keyDecisionNotice(new Authority("thurrock"), clock.instant());
    gate.start(decision, null, notice, "key-decision-notice");
    time.forwardTo(London.at(notice.effectiveOn(), LocalTime.NOON));

    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "key-decision-notice", "The meeting was on");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("deferred"));
    meets(decision, "thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    assertThat(making.recordOf(decision)).isPresent();
  }

  @Test
  void a_decision_that_is_noted_down_later_is_the_meetings_on_its_day() throws Exception {
    var decision = atTheMeeting("thurrock");
    var day = London.today(clock);
    time.forwardTo(London.at(day.plusDays(3), LocalTime.NOON));

    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));

    assertThat(London.date(making.recordOf(decision).orElseThrow().takenAt())).isEqualTo(day);
    assertThat(London.date(decisions.get(decision).decidedAt())).isEqualTo(day);
  }

  @Test
  void what_came_to_forbid_it_after_the_meeting_does_not_undo_a_lawful_meeting() throws Exception {
    var decision = atTheMeeting("thurrock");
    var day = London.today(clock);
    time.forwardTo(London.at(day.plusDays(1), LocalTime.NOON));
    for (var kind : List.of("findings-unanswered", "report-not-cleared", "agenda-open", "key-decision-notice")) {
      prepared.hold(decision, kind);
    }

    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));

    assertThat(London.date(making.recordOf(decision).orElseThrow().takenAt())).isEqualTo(day);
  }

  @Test
  void a_hold_that_stood_on_the_meetings_day_forbids_though_it_was_opened_anew_since() throws Exception {
    var decision = forCabinet("thurrock");
    var day = announced(decision, "thurrock");
    prepared.hold(decision, "findings-unanswered");
    time.forwardTo(London.at(day.plusDays(1), LocalTime.NOON));
    gate.lift(decision, null, "findings-unanswered", Gate.How.MET, "each is answered");
    time.forwardTo(London.at(day.plusDays(2), LocalTime.NOON));
    prepared.hold(decision, "findings-unanswered");
    gate.lift(decision, null, "findings-unanswered", Gate.How.MET, "the new one is answered too");

    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "findings-unanswered", "The meeting was on");
    assertThat(making.recordOf(decision)).isEmpty();
  }

  @Test
  void a_meeting_within_the_notices_period_is_noted_after_it_and_one_outside_it_never() throws Exception {
    var decision = prepared.started("cabinet-decision", "peterborough", proposal("peterborough", "cabinet", "Cabinet"));
    var day = noticed(decision, 0);
    meets(decision, "peterborough", day);
    time.forwardTo(London.at(day.plusDays(4), LocalTime.NOON));
    assertThat(gate.isOpen(decision, null, "key-decision-notice")).as("its period is over").isTrue();
    prepared.complete(decision, "cabinet.peterborough", "Task_RecordCabinetDecision", outcome("approved"));
    assertThat(London.date(making.recordOf(decision).orElseThrow().takenAt())).isEqualTo(day);

    var other = prepared.started("cabinet-decision", "peterborough", proposal("peterborough", "cabinet", "Cabinet"));
    var named = noticed(other, 3);
    refused(() -> meets(other, "peterborough", named.plusDays(1)), "key-decision-notice", "The notice says");
    refused(() -> meets(other, "peterborough", named.minusDays(1)), "key-decision-notice", "The notice says");
    meets(other, "peterborough", named);
  }

  /** Gives the key decision notice today, for one day: so many days after the first that it allows. */
  private LocalDate noticed(DecisionReference decision, int later) {
    var council = decisions.get(decision).authority();
    var day = periods.keyDecisionNotice(council, clock.instant()).effectiveOn().plusDays(later);
    var names = decisions.get(decision).decidedAtAMeeting() ? List.of("Eve Marsh", "Tom Reeve") : List.of("Eve Marsh");
    prepared.hold(decision, "key-decision-notice");
    try (var who = SignedInAs.person("democratic-services." + council.id())) {
      beans.getBean(NoticeService.class).publishKeyDecisionNotice(
          decision, new KeyNotice(day, day, names, List.of("Report"), "Civic Offices"));
    }
    return day;
  }

  @Test
  void one_persons_key_decision_is_taken_by_whom_its_notice_names() throws Exception {
    var post = "Cabinet Member for Named Notices";
    var decision = prepared.started("cabinet-member-decision", "peterborough",
        proposal("peterborough", "cabinet-member", post));
    var today = London.today(clock);
    SignedInAs.as("democratic-services.peterborough", () -> beans.getBean(Appointments.class).appoint(
        new Authority("peterborough"), new AppointmentCommand("holder", post, "hr.peterborough", today,
            today.plusDays(9), "Minute 1"), actors.person()));
    var day = noticed(decision, 0);
    prepared.complete(decision, "democratic-services.peterborough", "Task_PublishReport", Map.of("confirmed", true));
    time.forwardTo(London.at(day, LocalTime.NOON));

    refused(() -> decides(decision, "cabinet-member.peterborough"), "key-decision-notice",
        "names Eve Marsh, who held the post then, and you are somebody else");
    assertThat(making.recordOf(decision)).isEmpty();
  }

  @Test
  void the_record_is_checked_as_it_was_written_and_not_as_markup_would_have_it() throws Exception {
    var decision = atTheMeeting("thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved",
        "alternatives", "To go wider: <the scheme is to be tried first> & [paper](http://x.example)"));

    assertThat(OpenedForm.facts(forms, tasks.of(decision).get(0).id()).prop("record").stringValue())
        .contains("**Alternatives:** To go wider: &#60;the scheme is to be tried first&#62; &#38; &#91;paper&#93;(");
    assertThat(making.recordOf(decision).orElseThrow().alternatives().toString())
        .contains("<the scheme is to be tried first> & [paper](http://x.example)");
  }

  @Test
  void no_agenda_announces_a_meeting_on_a_day_on_which_the_notice_will_not_have_run() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    var early = periods.agenda(new Authority("thurrock"), clock.instant()).effectiveOn().plusDays(1);
    prepared.hold(decision, "key-decision-notice");
    refused(() -> meets(decision, "thurrock", early), "key-decision-notice", "could not lawfully decide");
    var told = OpenedForm.facts(forms, tasks.of(decision).get(0).id());
    assertThat(told.prop("agendaPeriod").stringValue()).isEqualTo("5 clear working days");
    assertThat(told.prop("earliestMeeting").stringValue()).as("the latest of all rules").isEqualTo(
        London.say(periods.keyDecisionNotice(new Authority("thurrock"), clock.instant()).effectiveOn()));
    assertThat(told.prop("earliestBecause").stringValue())
        .isEqualTo("the notice of the key decision has not run; if it is given now it takes 28 clear days"
            + " (SI 2012/2089 reg 9(2))");
    assertThat(papers.published(decision)).as("nothing was announced").isEmpty();

    var runs = periods.keyDecisionNotice(new Authority("thurrock"), clock.instant());
    gate.start(decision, null, runs, "key-decision-notice");
    refused(() -> meets(decision, "thurrock", runs.effectiveOn().minusDays(1)), "key-decision-notice",
        "It may be decided from " + London.say(runs.effectiveOn()));
    meets(decision, "thurrock", runs.effectiveOn());
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    assertThat(making.recordOf(decision)).isPresent();
  }

  @Test
  void the_meeting_in_private_is_the_one_of_which_notice_was_given() throws Exception {
    var decision = prepared.started("cabinet-decision", "peterborough", proposal("peterborough", "cabinet", "Cabinet"));
    prepared.hold(decision, "private-meeting-notice");
    var named = periods.privateMeetingNotice(new Authority("peterborough"), clock.instant()).effectiveOn();
    refused(() -> meets(decision, "peterborough", named.minusDays(1)), "private-meeting-notice", "could not lawfully");
    try (var who = SignedInAs.person("democratic-services.peterborough")) {
      beans.getBean(NoticeService.class).publishPrivateMeetingNotice(decision, named, "Prices (paragraph 3).");
    }

    refused(() -> meets(decision, "peterborough", named.plusDays(1)), "private-meeting-notice",
        "names " + London.say(named));
    meets(decision, "peterborough", named);
    prepared.complete(decision, "cabinet.peterborough", "Task_RecordCabinetDecision", outcome("approved"));
    assertThat(making.recordOf(decision)).isPresent();
  }

  @Test
  void the_agenda_names_the_place_and_takes_it_from_the_last_one_of_that_body() throws Exception {
    time.forwardTo(clock.instant().plusSeconds(60));
    var decision = prepared.started("council-decision", "sefton", proposal("sefton", "council", "Council"));
    var day = periods.agenda(new Authority("sefton"), clock.instant()).effectiveOn();
    prepared.complete(decision, "democratic-services.sefton", "Task_PublishAgenda",
        Map.of("meetingOn", day + "T10:00", "place", "Town Hall, Bootle"));
    assertThat(paper(decision, "agenda").contents().get("place")).isEqualTo("Town Hall, Bootle");

    var next = prepared.started("council-decision", "sefton", proposal("sefton", "council", "Council"));
    prepared.complete(next, "democratic-services.sefton", "Task_PublishAgenda", Map.of("meetingOn", day + "T10:00"));
    assertThat(paper(next, "agenda").contents().get("place")).isEqualTo("Town Hall, Bootle");

    var council = prepared.started("council-decision", "leeds", proposal("leeds", "council", "Council"));
    refused(() -> prepared.complete(council, "democratic-services.leeds", "Task_PublishAgenda",
        Map.of("meetingOn", day + "T10:00")), "agenda-open", "Say where the meeting is held");
  }

  @Test
  void urgency_that_is_agreed_after_the_meeting_has_begun_does_not_make_what_it_decided_lawful() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet")
        .replace("keyNotice: null", "keyNotice: { reason: The partner closes, agreedBy: unknown, on: unknown }"));
    prepared.hold(decision, "key-decision-notice");
    var day = announced(decision, "thurrock");
    time.forwardTo(London.at(day, LocalTime.of(10, 30)));
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "key-decision-notice", "it was forbidden to decide then");
    var answers = beans.getBean(UrgencyAnswers.class);
    SignedInAs.as("scrutiny-chair.thurrock", () -> {
      answers.answer(decision, NoticeService.OF_THE_DECISION, "agreed", "It cannot wait.", null, null);
      return null;
    });
    assertThat(gate.isOpen(decision, null, "key-decision-notice")).isFalse();

    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "key-decision-notice", "it was forbidden to decide");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("deferred"));
    meets(decision, "thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    assertThat(making.recordOf(decision)).isPresent();
  }

  @Test
  void the_private_part_of_a_meeting_is_what_was_handed_in_as_exempt() throws Exception {
    var decision = atTheMeeting("thurrock");
    var inPrivate = outcome("approved", "privatePart", true, "exclusionResolution", "Paragraph 3: the public leaves.");
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", inPrivate),
        "private-meeting-notice", "Nothing of this report is exempt");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("deferred"));

    try (var who = SignedInAs.person("finance.thurrock")) {
      documents.store(decision, "appendix-1", new Upload("appendix-1.txt", "text/plain", "£1,234,567".getBytes(),
          Publicity.exempt(3, "The prices would be known.", London.today(clock).plusYears(1), "legal")));
    }
    assertThat(gate.openHolds(decision, null, Act.DECIDE)).extracting("kind").contains("private-meeting-notice");
    lifted(decision);
    meets(decision, "thurrock");
    for (var unnamed : List.of("The press was asked to leave", "Under paragraph 1 of Schedule 12A, item 3")) {
      refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision",
          outcome("approved", "privatePart", true, "exclusionResolution", unnamed)),
          "private-meeting-notice", "Not named: paragraph 3");
    }
    for (var leaking : List.of("1234567", "1,234,567", "1 234 567", "£1.234.567", "1 234567", "1,234 567",
        "1'234'567", "1\n234  567", "1\u202f234\u202f567")) {
      refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision",
          outcome("approved", "privatePart", true, "exclusionResolution", "Paragraph 3: the bid of " + leaking)),
          "withheld-content", "the resolution that excluded the public");
    }
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision",
        outcome("approved", "reasons", "The bid of £1.234567m is the best")), "withheld-content", "the reasons");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", inPrivate);

    assertThat(making.recordOf(decision).orElseThrow().exclusion()).contains("Paragraph 3");
  }

  @Test
  void a_record_that_was_down_before_remit_started_holds_from_the_start_on() throws Exception {
    var decision = atTheMeeting("thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));
    SignedInAs.as("democratic-services.thurrock", () -> papers.takeDown(
        paper(decision, "decision-record-meeting").id(), "It names a child.", actors.person()));
    transaction.executeWithoutResult(
        t -> gate.lift(decision, null, "taken-down", Gate.How.MET, "nothing looked when it was taken down"));
    assertThat(gate.isOpen(decision, null, "taken-down")).isFalse();

    beans.getBean(PublicRecord.class).started();
    beans.getBean(PublicRecord.class).started();

    assertThat(gate.openHolds(decision, "a", Act.SIGN)).filteredOn(h -> h.kind().equals("taken-down"))
        .singleElement().satisfies(h -> assertThat(h.reason()).contains("Record of an executive decision"));
  }

  @Test
  void nothing_is_decided_on_an_agenda_that_was_taken_down() throws Exception {
    var decision = forCabinet("thurrock");
    var day = announced(decision, "thurrock");
    var agenda = papers.published(decision).stream().filter(p -> p.kind().equals("agenda")).findFirst().orElseThrow();
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      papers.takeDown(agenda.id(), "It names a child.", actors.person());
    }
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));

    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "agenda-open", "The agenda was taken down.");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("deferred"));
    meets(decision, "thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));

    assertThat(making.recordOf(decision)).isPresent();
  }

  @Test
  void the_report_that_was_decided_on_is_not_replaced() throws Exception {
    var decision = atTheMeeting("thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));

    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      var another = new Upload("report.txt", "text/plain", "Another report".getBytes(), Publicity.open());
      refused(() -> documents.store(decision, "report", another), "decided-once", "was decided on");
      assertThat(documents.store(decision, "late-letter", another).version()).isEqualTo(1);
    }
  }

  @Test
  void a_meeting_convened_at_shorter_notice_may_decide() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishAgenda", Map.of(
        "meetingOn", London.today(clock).plusDays(1) + "T10:00", "place", "Council Chamber",
        "convenedAtShorterNotice", true, "shorterNoticeReason", "The partner closes this week",
        "convenedOn", London.today(clock).toString(), "convenedEvidence", "The summons of today, file 4"));
    time.forwardTo(London.at(London.today(clock).plusDays(1), LocalTime.of(11, 0)));
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    assertThat(making.recordOf(decision)).isPresent();
  }

  @Test
  void council_may_take_an_urgent_item_on_its_chairs_minuted_opinion() throws Exception {
    var decision = prepared.started("council-decision", "thurrock", proposal("thurrock", "council", "Council"));
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishAgenda", Map.of(
        "meetingOn", London.today(clock).plusDays(1) + "T10:00", "place", "Council Chamber",
        "urgent", true, "urgencyOpinion", "Urgent: the partner closes this week"));
    time.forwardTo(London.at(London.today(clock).plusDays(1), LocalTime.of(11, 0)));
    prepared.complete(decision, "council.thurrock", "Task_RecordCouncilDecision", outcome("approved"));
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));
    assertThat(making.recordOf(decision).orElseThrow().authority()).contains("s.100B(4)(b)");
    assertThat(decisions.get(decision).resolution("a").state()).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(decisions.get(decision).resolution("a").effectRule()).startsWith("not callable: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts-unknown", "findings-unanswered", "linked-awards", "report-not-cleared",
      "key-decision-notice", "private-meeting-notice", "private-meeting-response", "pre-decision-scrutiny"})
  void nobody_decides_while_a_hold_is_open(String kind) throws Exception {
    var decision = forCabinet("thurrock");
    var day = announced(decision, "thurrock");
    prepared.hold(decision, kind);
    refused(() -> decides(decision, "cabinet.thurrock"), kind, "It is too early to decide");
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        kind, "it was forbidden to decide then");
    assertThat(making.recordOf(decision)).isEmpty();
  }

  @Test
  void nobody_decides_before_the_meeting_or_without_an_agenda_whichever_way_they_come() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    refused(() -> decides(decision, "cabinet.thurrock"), "agenda-open", "too early");
  }

  @Test
  void it_is_decided_once() throws Exception {
    var decision = atTheMeeting("thurrock");
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    refused(() -> decides(decision, "cabinet.thurrock"), "decided-once", "it is decided once");
  }

  @Test
  void another_role_and_another_council_do_not_decide() throws Exception {
    var decision = atTheMeeting("thurrock");
    refused(() -> decides(decision, "cabinet-member.thurrock"), "authority", "This is for Thurrock's cabinet");
    assertThatThrownBy(() -> decides(decision, "cabinet.leeds")).isInstanceOf(Refused.class)
        .hasMessageContaining("that you may see");
    assertThatThrownBy(() -> prepared.complete(decision, "cabinet.leeds", "Task_RecordCabinetDecision",
        outcome("approved")))
        .isInstanceOf(RuntimeException.class);
    assertThat(making.recordOf(decision)).isEmpty();
  }

  @Test
  void whoever_wrote_the_report_does_not_decide_it() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"),
        "cabinet.thurrock");
    meets(decision, "thurrock");
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "four-eyes", "You wrote the report");
  }

  @Test
  void a_post_that_the_facts_name_as_the_author_does_not_decide_either_whoever_typed_the_report() throws Exception {
    var decision = prepared.started("cabinet-member-decision", "peterborough",
        proposal("peterborough", "cabinet-member", "Cabinet Member for Children")
            .replace("author: { post: Head of Service }", "author: { post: The Cabinet Member for Children }"));
    handsIn("commissioning-officer.peterborough", decision, "report", "1. A grant of 600,000 pounds");
    lifted(decision);
    prepared.complete(decision, "democratic-services.peterborough", "Task_PublishReport", Map.of("confirmed", true));
    time.forwardTo(London.startOf(London.today(clock).plusDays(15)));

    refused(() -> decides(decision, "cabinet-member.peterborough"), "four-eyes", "one post as author of the report");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cabinet.thurrock", "Cabinet.Thurrock"})
  void whoever_handed_the_report_in_anew_is_its_author_and_does_not_decide_it(String author) throws Exception {
    var decision = forCabinet("thurrock");
    try (var who = SignedInAs.person(author, "cabinet.thurrock")) {
      documents.store(decision, "report",
          new Upload("report.txt", "text/plain", "1. In my words".getBytes(), Publicity.open()));
    }
    lifted(decision);
    meets(decision, "thurrock");

    refused(() -> decides(decision, "cabinet.thurrock"), "four-eyes", "You wrote the report");
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("deferred")),
        "four-eyes", "You wrote the report");
  }

  @Test
  void an_officer_who_changed_a_fact_had_a_hand_in_the_report_and_does_not_decide_it() throws Exception {
    var decision = prepared.started("officer-decision", "leeds",
        proposal("leeds", "officer", "Director of Children's Services"));
    try (var who = SignedInAs.person("director.leeds")) {
      beans.getBean(ProposalService.class).changeFacts(decision,
          new FactsCommand(Map.of("/programme", TextNode.valueOf("Another programme")), "2.1", "Put right."),
          actors.person());
    }
    assertThat(OpenedForm.facts(forms, tasks.of(decision).get(0).id()).prop("reportPeriod").stringValue())
        .contains("If it is published now, the decision can be taken from ", ": the papers are open for ");
    prepared.complete(decision, "democratic-services.leeds", "Task_PublishReport", Map.of("confirmed", true));
    time.forwardTo(London.startOf(London.today(clock).plusDays(15)));

    refused(() -> decides(decision, "director.leeds"), "four-eyes", "or changed its facts");
  }

  @Test
  void the_author_on_record_does_not_decide_in_another_spelling_of_their_name() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"),
        "Cabinet.Thurrock");
    meets(decision, "thurrock");

    refused(() -> decides(decision, "cabinet.thurrock"), "four-eyes", "You wrote the report");
  }

  @Test
  void a_pecuniary_interest_keeps_out_until_it_is_dispensed_with() throws Exception {
    var decision = atTheMeeting("thurrock");
    try (var who = SignedInAs.person("cabinet.thurrock")) {
      interests.declare(decision, new InterestCommand(null, InterestKind.DPI, "Employed by the partner", false, null),
          actors.person());
    }
    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved")),
        "interest", "you may take no part");
    assertThat(beans.getBean(ExclusionByInterest.class).excludes(
        org.remit.reference.Actor.of("cabinet.thurrock", new Authority("thurrock"), org.remit.reference.Role.CABINET),
        decision)).isTrue();
    try (var who = SignedInAs.person("head-of-paid-service.thurrock")) {
      interests.declare(decision,
          new InterestCommand("cabinet.thurrock", InterestKind.DPI, null, false,
              "Head of paid service: the body could not act"),
          actors.person());
    }
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    assertThat(making.recordOf(decision).orElseThrow().conflicts())
        .containsExactly("cabinet.thurrock (cabinet) declared a disclosable pecuniary interest (Employed by the"
            + " partner), dispensed with.");
    assertThat(making.recordOf(decision).orElseThrow().dispensations()).as("the record does not contradict itself")
        .containsExactly("A dispensation was granted to cabinet.thurrock (cabinet) for a disclosable pecuniary"
            + " interest, as the head of paid service recorded: Head of paid service: the body could not act.");
  }

  @Test
  void the_record_names_a_post_where_one_is_held_and_an_officer_by_what_they_do() throws Exception {
    var decision = atTheMeeting("thurrock");
    try (var who = SignedInAs.person("monitoring-officer.thurrock")) {
      beans.getBean(Appointments.class).appoint(new Authority("thurrock"), new AppointmentCommand("holder",
          "Member Champion for Scrutinised Names", "scrutiny-chair.thurrock", London.today(clock), London.today(clock),
          "Minute 1"), actors.person());
    }
    declares("scrutiny-chair.thurrock", decision, null, "Sits on the partner's board.", null);
    declares("finance.thurrock", decision, null, "Her brother works there", null);

    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));

    assertThat(paper(decision, "decision-record-meeting").contents().get("conflicts").toString())
        .contains("Member Champion for Scrutinised Names declared a disclosable pecuniary interest (Sits on the"
            + " partner's board) and took no part.")
        .contains("An officer (finance) declared a disclosable pecuniary interest and took no part.")
        .doesNotContain("brother", "finance.thurrock", "Somebody");
  }

  @Test
  void details_that_could_lead_to_violence_or_are_withheld_are_kept_out_of_the_record() throws Exception {
    var decision = forCabinet("thurrock");
    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      documents.store(decision, "prices", new Upload("prices.txt", "text/plain",
          "The lowest bid came from Smith and Sons of Grays.".getBytes(),
          Publicity.exempt(3, "prices", London.today(clock).plusYears(1), "legal")));
    }
    declares("scrutiny.thurrock", decision, null, "Lives at 9 Mill Lane", null);
    declares("council.thurrock", decision, null, "The lowest bid came from Smith and Sons, her firm", null);
    for (var person : List.of("scrutiny.thurrock", "democratic-services.thurrock")) {
      refused(() -> keepsBack(person, decision), "authority", "monitoring officer's to agree");
    }
    keepsBack("monitoring-officer.thurrock", decision);
    lifted(decision);
    meets(decision, "thurrock");

    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));

    assertThat(paper(decision, "decision-record-meeting").contents().get("conflicts").toString())
        .contains("scrutiny.thurrock (scrutiny) declared a disclosable pecuniary interest (details kept back: Localism"
            + " Act 2011 s.32) and took no part.")
        .contains("council.thurrock (council) declared a disclosable pecuniary interest and took no part.")
        .doesNotContain("Mill Lane", "lowest bid");
  }

  private void keepsBack(String person, DecisionReference decision) {
    try (var who = SignedInAs.person(person)) {
      interests.declare(decision, new InterestCommand("scrutiny.thurrock", InterestKind.DPI, "Lives at 9 Mill Lane",
          false, null, true), actors.person());
    }
  }

  @Test
  void an_interest_is_entered_for_people_of_the_council_only() throws Exception {
    var decision = atTheMeeting("thurrock");

    for (var nobody : List.of("nobody", "director.leeds", "cabinet.thurrok")) {
      refused(() -> declares("monitoring-officer.thurrock", decision, nobody, "Owns the provider", null), null,
          "Nobody of Thurrock signs in as '" + nobody + "'");
    }
  }

  @Test
  void each_of_two_pecuniary_interests_keeps_out_until_it_is_dispensed_with() throws Exception {
    var decision = atTheMeeting("thurrock");
    var member = "cabinet.thurrock";
    declares(member, decision, null, "Employed by the partner", null);
    declares(member, decision, null, "Owns the building", null);
    refused(() -> declares(member, decision, null, "owns the building", null), null, "declared already");
    var head = "head-of-paid-service.thurrock";

    refused(() -> declares("democratic-services.thurrock", decision, member, "Owns the building", "Says so by phone"),
        "authority", "recorded by the monitoring officer or the head of paid service");
    refused(() -> declares(head, decision, member, null, "The body could not act"), null, "More than one");
    refused(() -> declares(head, decision, member, "Shares", "The body could not act"), null, "No interest in these");
    declares(head, decision, member, "Owns the building", "The body could not act");
    refused(() -> decides(decision, member), "interest", "you may take no part");
    declares(head, decision, member, "Employed by the partner", "The body could not act");

    decides(decision, member);
    assertThat(making.recordOf(decision).orElseThrow().conflicts()).hasSize(2);
  }

  private void declares(
      String person, DecisionReference decision, String whose, String what, String dispensation) {
    try (var who = SignedInAs.person(person)) {
      interests.declare(
          decision, new InterestCommand(whose, InterestKind.DPI, what, false, dispensation), actors.person());
    }
  }

  @Test
  void an_officer_decides_under_the_scheme_and_not_beyond_it() throws Exception {
    var decision = prepared.started("officer-decision", "leeds",
        proposal("leeds", "officer", "Director of Children's Services"));
    assertThat(gate.isOpen(decision, null, "authority")).isFalse();
    prepared.complete(decision, "democratic-services.leeds", "Task_PublishReport", Map.of("confirmed", true));
    refused(() -> decides(decision, "director.leeds"), "report-open", "too early");
    time.forwardTo(London.startOf(London.today(clock).plusDays(15)));
    prepared.complete(decision, "director.leeds", "Task_DecideAsOfficer", outcome("approved"));
    assertThat(making.recordOf(decision).orElseThrow().authority())
        .startsWith("Scheme of delegation, Director of Children's Services");

    var beyond = prepared.started(null, "leeds", proposal("leeds", "officer", "Caretaker"));
    assertThat(decisions.get(beyond).maker()).isEqualTo("cabinet");
    refused(() -> decides(beyond, "director.leeds"), "authority", "This is for Leeds's cabinet");
  }

  /** A decision of Cabinet, in effect, of which resolution b delegates after consulting the portfolio holder. */
  private DecisionReference delegatesToTheChiefAccountant() throws Exception {
    var delegating = proposal("thurrock", "cabinet", "Cabinet").replace(
        "kind: authorise, what: To agree the details",
        "kind: delegate, to: { post: Chief Accountant }, consulting: [{ post: Portfolio Holder for Children }],"
            + " purpose: award, limit: 700000, expires: unknown, reportBackTo: Cabinet");
    var parent = prepared.started("cabinet-decision", "thurrock", delegating);
    meets(parent, "thurrock");
    prepared.complete(parent, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    prepared.complete(parent, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));
    prepared.start("call-in", parent, "thurrock");
    time.forwardTo(London.startOf(London.today(clock).plusDays(20)));
    assertThat(decisions.get(parent).resolution("b").state()).isEqualTo(ResolutionState.CARRIED_OUT);
    return parent;
  }

  @Test
  void a_delegation_by_resolution_is_used_after_its_consultation_only() throws Exception {
    var parent = delegatesToTheChiefAccountant();
    var child = prepared.started("officer-decision", "thurrock",
        proposal("thurrock", "officer", "Chief Accountant").replace("parent: null", "parent: " + parent));
    assertThat(gate.openHolds(child, null, Act.DECIDE)).extracting("kind").contains("consultation");
    refused(() -> decides(child, "director.thurrock"), "consultation", "Portfolio Holder for Children");
    refused(() -> prepared.complete(child, "commissioning-officer.thurrock", "Task_EvidenceConsultation",
        Map.of("consulted", "Trade unions; " + London.today(clock) + "; letter")), "consultation",
            "also asks to consult");
    prepared.complete(child, "commissioning-officer.thurrock", "Task_EvidenceConsultation",
        Map.of("consulted", "Portfolio Holder for Children; " + London.today(clock) + "; e-mail, filed"));
    prepared.complete(child, "director.thurrock", "Task_DecideAsOfficer", outcome("approved"));
    assertThat(making.recordOf(child).orElseThrow().authority()).isEqualTo("Delegation by resolution b of " + parent);
    assertThat(making.recordOf(child).orElseThrow().consultation()).hasSize(1);

    assertThat(reports.owedTo(parent)).as("Cabinet decided it itself").isEmpty();
    assertThat(reports.owedTo(child)).contains("Cabinet");
    refused(() -> reportsBack(child, London.today(clock).plusDays(1)), null, "has not come");
    refused(() -> reportsBack(child, London.today(clock).minusDays(1)), null, "cannot have been reported before");
    reportsBack(child, London.today(clock));
    assertThat(reports.owedTo(child)).isEmpty();
    refused(() -> reportsBack(child, London.today(clock)), null, "was reported already");
  }

  private void reportsBack(DecisionReference decision, LocalDate on) {
    try (var who = SignedInAs.person("director.thurrock")) {
      reports.record(decision, on, "Minute 12 of Cabinet", actors.person());
    }
  }

  @Test
  void an_interest_in_what_was_decided_first_keeps_out_of_what_carries_it_out() throws Exception {
    var parent = delegatesToTheChiefAccountant();
    try (var who = SignedInAs.person("director.thurrock")) {
      interests.declare(parent, new InterestCommand(null, InterestKind.DPI, "Owns the provider", false, null),
          actors.person());
    }
    var child = prepared.started("officer-decision", "thurrock",
        proposal("thurrock", "officer", "Chief Accountant").replace("parent: null", "parent: " + parent));
    prepared.complete(child, "commissioning-officer.thurrock", "Task_EvidenceConsultation",
        Map.of("consulted", "Portfolio Holder for Children; " + London.today(clock) + "; e-mail, filed"));

    refused(() -> decides(child, "director.thurrock"), "interest", "you may take no part");
    assertThat(interests.of(child)).extracting("person").containsExactly("director.thurrock");

    try (var who = SignedInAs.person("monitoring-officer.thurrock")) {
      interests.declare(child, new InterestCommand("Director.Thurrock", InterestKind.DPI, null, false, "Sold it"),
          actors.person());
    }
    prepared.complete(child, "director.thurrock", "Task_DecideAsOfficer", outcome("approved"));
    assertThat(interests.of(parent)).allMatch(i -> i.excludes());
  }

  @Test
  void a_consultation_planned_for_a_day_to_come_is_no_evidence_of_one() throws Exception {
    var parent = delegatesToTheChiefAccountant();
    var child = prepared.started("officer-decision", "thurrock",
        proposal("thurrock", "officer", "Chief Accountant").replace("parent: null", "parent: " + parent)
            .replace("consulted: []", "consulted: [{ who: Portfolio Holder for Children, on: %s, evidence: diary }]"
                .formatted(London.today(clock).plusDays(1))));

    refused(() -> decides(child, "director.thurrock"), "consultation", "Portfolio Holder for Children");
  }

  @Test
  void a_delegation_gives_nothing_while_its_resolution_waits_for_its_effect_again() throws Exception {
    var parent = delegatesToTheChiefAccountant();
    var child = prepared.started("officer-decision", "thurrock",
        proposal("thurrock", "officer", "Chief Accountant").replace("parent: null", "parent: " + parent));
    prepared.complete(child, "commissioning-officer.thurrock", "Task_EvidenceConsultation",
        Map.of("consulted", "Portfolio Holder for Children; " + London.today(clock) + "; e-mail, filed"));
    transaction.executeWithoutResult(s -> progress.effectWasTooEarly(parent, "b", "Scrutiny had met in time."));

    refused(() -> decides(child, "director.thurrock"), "authority", "has no effect");
    assertThat(making.recordOf(child)).isEmpty();
  }

  @Test
  void the_record_of_a_cabinet_member_has_each_content_of_regulation_13() throws Exception {
    var decision = prepared.started(
        "cabinet-member-decision", "peterborough",
        proposal("peterborough", "cabinet-member", "Cabinet Member for Children"));
    try (var who = SignedInAs.person("cabinet-member.peterborough")) {
      interests.declare(decision,
          new InterestCommand(null, InterestKind.OTHER, "A neighbour works there", false, null), actors.person());
    }
    prepared.complete(decision, "democratic-services.peterborough", "Task_PublishReport", Map.of("confirmed", true));
    refused(() -> decides(decision, "cabinet-member.peterborough"), "report-open", "too early");
    time.forwardTo(London.startOf(London.today(clock).plusDays(15)));
    prepared.complete(decision, "cabinet-member.peterborough", "Task_DecideAsMember",
        outcome("approved", "dispensations", "Head of paid service: none was needed"));
    prepared.complete(decision, "democratic-services.peterborough", "Task_PublishDecision", Map.of("confirmed", true));

    var record = paper(decision, "decision-record-member");
    assertThat(record.title()).contains("made by a member");
    assertThat(record.contents())
        .containsKeys("maker", "decision", "date", "reasons", "alternatives", "conflicts", "dispensations");
    assertThat(record.contents().get("maker")).isEqualTo("Cabinet Member for Children");
    assertThat(record.contents().get("reasons").toString()).startsWith("It is best value.");
    assertThat(record.contents().get("alternatives").toString()).contains("to do nothing");
    assertThat(record.contents().get("conflicts").toString()).contains(
        "cabinet-member.peterborough (cabinet member) declared an interest (A neighbour works there).");
  }

  @Test
  void the_record_of_an_officer_in_a_council_function_has_each_content_of_the_regulations_of_2014() throws Exception {
    var decision = prepared.started("officer-decision", "leeds",
        proposal("leeds", "officer", "Director of Children's Services")
            .replace("functionKind: executive", "functionKind: council"));
    assertThat(decisions.get(decision).maker()).isEqualTo("officer");
    prepared.complete(decision, "director.leeds", "Task_DecideAsOfficer", outcome("approved"));
    prepared.complete(decision, "democratic-services.leeds", "Task_PublishDecision", Map.of("confirmed", true));

    var record = paper(decision, "decision-record-council-officer");
    assertThat(record.contents()).containsKeys("maker", "date", "decision", "reasons", "alternatives");
    assertThat(record.contents().get("maker")).isEqualTo("Director of Children's Services");
    assertThat(record.contents().get("reasons").toString()).contains("Authority: ");
    assertThat(decisions.get(decision).resolution("a").state()).isEqualTo(ResolutionState.EFFECTIVE);
  }

  private StatutoryPaperView paper(DecisionReference decision, String kind) {
    return papers.published(decision).stream().filter(p -> p.kind().equals(kind)).findFirst().orElseThrow();
  }

  @Test
  void neither_what_a_report_says_of_a_waiver_nor_one_agreed_after_the_meeting_keeps_it_from_call_in()
      throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", urgent("thurrock"));
    meets(decision, "thurrock");
    assertThat(waivers.isOpen(decision)).isFalse();
    refused(() -> waives(decision, "scrutiny-chair.thurrock", "agreed", "The partner closes on Friday"),
        "call-in-window", "before the decision is taken, not afterwards");
    decidedAndPublishedAtTheMeeting(decision);

    assertThat(gate.isOpen(decision, "a", "call-in-window")).isTrue();
    assertThat(decisions.get(decision).resolution("a").state()).isEqualTo(ResolutionState.APPROVED);
    assertThat(making.recordOf(decision).orElseThrow().authority()).isNull();
  }

  @Test
  void call_in_is_waived_by_whom_the_constitution_names_before_the_decision() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", urgent("thurrock"));
    refused(() -> waives(decision, "cabinet.thurrock", "agreed", "Urgent"), "authority", "scrutiny chair");
    refused(() -> waives(decision, "democratic-services.thurrock", "agreed", "Urgent"), "authority", "scrutiny chair");
    refused(() -> waives(decision, "scrutiny-chair.leeds", "agreed", "Urgent"), null, "that you may see");
    refused(() -> waives(decision, "council-chair.thurrock", "agreed", "Urgent"), "authority", "unable to act");
    refused(() -> waives(decision, "scrutiny-chair.thurrock", "agreed", " "), null, "reasons");
    waives(decision, "scrutiny-chair.thurrock", "agreed", "The partner closes on Friday");
    refused(() -> waives(decision, "scrutiny-chair.thurrock", "refused", "Second thoughts"), "call-in-window",
        "answered");
    meets(decision, "thurrock");
    assertThat(tasks.of(decision)).extracting("key").contains("Task_RecordCabinetDecision");

    decidedAndPublishedAtTheMeeting(decision);

    var resolution = decisions.get(decision).resolution("a");
    assertThat(resolution.state()).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(resolution.effectRule()).startsWith("call-in waived, agreed by the scrutiny chair on ")
        .endsWith("The partner closes on Friday");
    assertThat(gate.holds(decision)).filteredOn(h -> h.kind().equals("call-in-window"))
        .hasSize(2).allSatisfy(h -> assertThat(h.ended()).isEqualTo("waived"));
    assertThat(making.recordOf(decision).orElseThrow().authority())
        .startsWith("Call-in waived, agreed by the scrutiny chair");
    refused(() -> waives(decision, "scrutiny-chair.thurrock", "agreed", "Late"), "call-in-window",
        "before the decision is taken");
  }

  @Test
  void the_chair_of_the_council_waives_call_in_only_when_the_scrutiny_chair_is_unable_to_act() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", urgent("thurrock"));
    refused(() -> waives(decision, "scrutiny-chair.thurrock", "unable", "I am away"), "authority",
        "democratic services");
    waives(decision, "democratic-services.thurrock", "unable", "In hospital since Monday");
    refused(() -> waives(decision, "scrutiny-chair.thurrock", "agreed", "I am back"), "authority", "council chair");
    waives(decision, "council-chair.thurrock", "agreed", "The partner closes on Friday");
    meets(decision, "thurrock");
    decidedAndPublishedAtTheMeeting(decision);

    assertThat(decisions.get(decision).resolution("a").effectRule())
        .startsWith("call-in waived, agreed by the council chair on ")
        .contains("the scrutiny chair was unable to act: In hospital since Monday");
  }

  @Test
  void a_waiver_that_was_refused_leaves_the_decision_open_to_call_in() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", urgent("thurrock"));
    waives(decision, "scrutiny-chair.thurrock", "refused", "It can wait a week");

    decidedAndPublished(decision);

    assertThat(gate.isOpen(decision, "a", "call-in-window")).isTrue();
  }

  private static String urgent(String council) {
    return proposal(council, "cabinet", "Cabinet").replace(
        "callIn: null", "callIn: { reason: The partner closes, agreedBy: Chair of scrutiny, on: 2026-11-02 }");
  }

  private void waives(DecisionReference decision, String person, String answer, String reasons) {
    try (var who = SignedInAs.person(person)) {
      waivers.answer(decision, answer, reasons, answer.equals("unable") ? "E-mail of Monday, file 3" : null,
          actors.person());
    }
  }

  private DecisionReference decidedAndPublished(DecisionReference decision) {
    meets(decision, "thurrock");
    return decidedAndPublishedAtTheMeeting(decision);
  }

  private DecisionReference decidedAndPublishedAtTheMeeting(DecisionReference decision) {
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));
    return decision;
  }

  private void decides(DecisionReference decision, String person) {
    try (var who = SignedInAs.person(person)) {
      making.decide(decision,
          new DecideCommand("approved", List.of(), "It is best value.", List.of("none"), List.of("none"), List.of(),
              false, null));
    }
  }

  private DecisionReference atTheMeeting(String council) throws Exception {
    var decision = forCabinet(council);
    meets(decision, council);
    return decision;
  }

  private DecisionReference forCabinet(String council) throws Exception {
    return prepared.started("cabinet-decision", council, proposal(council, "cabinet", "Cabinet"));
  }

  /** What a change asks for anew is done, all but opening agenda and report. */
  private void lifted(DecisionReference decision) {
    for (var hold : gate.openHolds(decision, null, Act.DECIDE)) {
      if (Set.of("agenda-open", "report-open").contains(hold.kind())) continue;
      gate.lift(decision, null, hold.kind(), Gate.How.MET, "done beside this test");
    }
  }

  private void meets(DecisionReference decision, String council) {
    meets(decision, council, periods.agenda(new Authority(council), clock.instant()).effectiveOn());
  }

  private void meets(DecisionReference decision, String council, LocalDate day) {
    announced(decision, council, day);
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
  }

  /** The agenda of a meeting at ten o'clock on the first day that law allows. */
  private LocalDate announced(DecisionReference decision, String council) {
    var day = periods.agenda(new Authority(council), clock.instant()).effectiveOn();
    announced(decision, council, day);
    return day;
  }

  private void announced(DecisionReference decision, String council, LocalDate day) {
    prepared.complete(decision, "democratic-services." + council, "Task_PublishAgenda",
        Map.of("meetingOn", day + "T10:00", "place", "Council Chamber"));
  }

  private static void refused(ThrowingCallable act, String hold, String words) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, r -> {
      assertThat(r).hasMessageContaining(words);
      if (hold != null) assertThat(r.hold()).isEqualTo(hold);
    });
  }
}
