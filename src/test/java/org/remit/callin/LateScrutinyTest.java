package org.remit.callin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.Confirmation;
import org.remit.calendar.London;
import org.remit.calendar.Rule;
import org.remit.callin.CallInRequestCommand.Signatory;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.Appointments;
import org.remit.proposal.Decisions;
import org.remit.proposal.Progress;
import org.remit.proposal.ResolutionState;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.CommitteeAgenda;
import org.remit.routing.LegalPeriods;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("A scrutiny meeting that is told after the call-in lapsed")
class LateScrutinyTest {

  static final String MINUTES = "Minutes of 3 July, file 12";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CallIns callIns;
  @Autowired CallInRequests callInRequests;
  @Autowired LateScrutiny lateScrutiny;
  @Autowired Decisions decisions;
  @Autowired Progress progress;
  @Autowired LegalPeriods periods;
  @Autowired Processes processes;
  @Autowired StatutoryPapers papers;
  @Autowired Gate gate;
  @Autowired TimeTravel time;
  @Autowired Actors actors;
  @Autowired Appointments appointments;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate db;

  Prepared prepared;
  LocalDate validOn;
  LocalDate lastDay;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void what_was_released_in_time_has_its_effect_by_that() throws Exception {
    var decision = lapsed("thurrock");
    var since = decisions.get(decision).resolution("a").effectiveOn();

    tells(decision, lastDay, "release");

    var a = decisions.get(decision).resolution("a");
    assertThat(a.state()).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(a.effectiveOn()).isEqualTo(since);
    assertThat(a.effectRule()).isEqualTo("released by scrutiny on " + London.say(lastDay) + ", which was recorded on "
        + London.say(London.today(clock)));
    assertThat(callIns.of(decision).orElseThrow().items()).containsEntry("a", "released");
    assertThat(papers.published(decision)).filteredOn(p -> p.kind().equals("call-in-outcome")).singleElement()
        .satisfies(p -> assertThat(p.contents()).containsEntry("date", London.say(lastDay)));
    assertThat(ledger(decision)).contains("call-in-lapsed", "call-in-scrutinised-in-time");
    assertThat(processes.isRunning("call-in", decision)).isFalse();
    refused(() -> tells(decision, lastDay, "refer-back"), null, "No call-in of " + decision + " has lapsed");
  }

  @Test
  void what_was_referred_back_waits_for_the_maker_and_nothing_of_it_is_done() throws Exception {
    var decision = lapsed("thurrock");

    tells(decision, validOn, "refer-back", "b: release: it is harmless");

    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
    assertThat(state(decision, "b")).isEqualTo(ResolutionState.CARRIED_OUT);
    assertThat(decisions.get(decision).resolution("a").effectiveOn()).isNull();
    assertThat(gate.openHolds(decision, "a", Act.PAY)).extracting(HoldView::kind).contains("called-in");
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-maker");
    time.forwardTo(London.at(London.today(clock).plusDays(30), LocalTime.NOON));
    assertThat(state(decision, "a")).as("no sweep lets it lapse again").isEqualTo(ResolutionState.CALLED_IN);

    prepared.complete(decision, "cabinet.thurrock", "Task_ReconsiderInCabinet",
        Prepared.inCabinet("confirm", London.today(clock)));

    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(gate.openHolds(decision, "a", Act.PAY)).extracting(HoldView::kind).doesNotContain("called-in");
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("ended");
    assertThat(processes.isRunning("call-in", decision)).isFalse();
  }

  @Test
  void what_was_referred_to_council_waits_for_council_where_the_constitution_knows_it() throws Exception {
    var inThurrock = lapsed("thurrock");
    refused(() -> tells(inThurrock, lastDay, "refer-to-council"), "called-in", "not refer to council");
    assertThat(state(inThurrock, "a")).isEqualTo(ResolutionState.EFFECTIVE);

    var decision = lapsed("peterborough");
    tells(decision, lastDay, "refer-to-council");
    prepared.complete(decision, "council.peterborough", "Task_RecordCouncilView",
        Prepared.atAMeeting("no-objection", London.today(clock)));

    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(processes.isRunning("call-in", decision)).isFalse();
  }

  @Test
  void only_a_meeting_within_the_period_counts_and_only_with_its_minutes() throws Exception {
    var decision = lapsed("thurrock");

    refused(() -> tells(decision, lastDay.plusDays(1), "release"), "called-in", "had to meet, or the call-in lapsed");
    refused(() -> tells(decision, validOn.minusDays(1), "release"), "called-in", "found valid on");
    refused(() -> records(decision, "democratic-services.thurrock", new ScrutinyOutcome(
        new HeldMeeting(validOn, LocalTime.MIDNIGHT, since(validOn)), "release", List.of(), "It is best value.",
        MINUTES)), "called-in", "found valid on " + London.say(validOn));
    refused(() -> tells(decision, London.today(clock).plusDays(1), "release"), "called-in", "has not come");
    refused(() -> tells(decision, null, "release"), null, "Give the day");
    refused(() -> records(decision, "democratic-services.thurrock", new ScrutinyOutcome(
        new HeldMeeting(lastDay, LocalTime.NOON, new CommitteeAgenda(lastDay, null)), "release", List.of(),
        "It is best value.", MINUTES)), "called-in",
        "Say how it was convened at shorter notice");
    refused(() -> records(decision, "democratic-services.thurrock",
        new ScrutinyOutcome(heldOn(lastDay), "release", List.of(), "It is best value.", " ")), null,
        "where the minutes");
    refused(() -> records(decision, "democratic-services.thurrock",
        new ScrutinyOutcome(heldOn(lastDay), "release", List.of(), " ", MINUTES)), null, "Write the reasons");
    refused(() -> tells(decision, lastDay, "drop"), null, "Choose one of");
    for (var person : List.of("scrutiny.thurrock", "cabinet.thurrock", "monitoring-officer.thurrock")) {
      refused(() -> records(decision, person,
          new ScrutinyOutcome(heldOn(lastDay), "release", List.of(), "It is best value.", MINUTES)),
          "authority", "");
    }
    try (var who = SignedInAs.person("A", "democratic-services.thurrock")) {
      refused(() -> lateScrutiny.record(decision,
          new ScrutinyOutcome(heldOn(lastDay), "release", List.of(), "It is best value.", MINUTES),
          actors.person()), "four-eyes", "You signed request 1");
    }
    assertThat(decisions.get(decision).resolution("a").effectRule()).contains("lapsed");
  }

  @Test
  void nobody_of_the_executive_tells_it_whatever_they_sign_in_as() throws Exception {
    var decision = lapsed("thurrock");
    var today = London.today(clock);
    SignedInAs.as("democratic-services.thurrock", () -> appointments.appoint(new Authority("thurrock"),
        new AppointmentCommand("substitute", "Cabinet", "pensions.thurrock", today, today, "Annual meeting"),
        actors.person()));

    try (var who = SignedInAs.person("pensions.thurrock", "democratic-services.thurrock")) {
      refused(() -> lateScrutiny.record(decision,
          new ScrutinyOutcome(heldOn(lastDay), "release", List.of(), "It is best value.", MINUTES),
          actors.person()), "authority", "Members of the executive sit on no overview and scrutiny committee");
    }
    assertThat(decisions.get(decision).resolution("a").effectRule()).contains("lapsed");
  }

  @Test
  void says_until_when_the_report_was_due_and_that_it_is_late() throws Exception {
    var decision = lapsed("leeds");

    tells(decision, validOn, "refer-back");

    assertThat(db.queryForObject("select entry from remit.ledger_entry where stream = ? and kind = ?",
        String.class, decision.value(), "call-in-scrutinised-in-time"))
        .contains("\"reportDue\"").contains("\"reportLate\":true");
  }

  @Test
  void what_has_not_lapsed_is_recorded_by_its_task() throws Exception {
    var decision = atScrutiny("thurrock", proposal("thurrock", "cabinet", "Cabinet"), List.of());

    refused(() -> tells(decision, validOn, "release"), null, "recorded by its task");
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-scrutiny");
  }

  @Test
  void nothing_holds_what_was_acted_on_since() throws Exception {
    var decision = lapsed("thurrock");
    freeToPay(decision, "a");
    transaction.executeWithoutResult(s -> gate.require(decision, "a", Act.PAY));

    refused(() -> tells(decision, lastDay, "refer-back"), "called-in", "and since then it was paid");
    assertThat(ledger(decision)).containsOnlyOnce("lapsed-call-in-acted-on");
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
  }

  @Test
  void an_act_that_was_forbidden_or_before_the_lapse_or_on_what_nobody_called_in_does_not_count() throws Exception {
    var decision = lapsed("thurrock", proposal("thurrock", "cabinet", "Cabinet"), List.of("a"));
    transaction.executeWithoutResult(s -> gate.open(decision, "a", "standstill", "Told yesterday."));
    refused(() -> transaction.executeWithoutResult(s -> gate.require(decision, "a", Act.SIGN)), "standstill", "");
    freeToPay(decision, "b");
    transaction.executeWithoutResult(s -> gate.require(decision, "b", Act.PAY));

    tells(decision, lastDay, "refer-back");

    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
  }

  @Test
  void nothing_holds_what_was_carried_out() throws Exception {
    var decision = lapsed("thurrock");
    transaction.executeWithoutResult(s -> progress.carriedOut(decision, "a", "grant paid"));

    refused(() -> tells(decision, lastDay, "refer-back"), "called-in", "resolution a is carried out");
  }

  @Test
  void nothing_holds_what_another_decision_was_proposed_under() throws Exception {
    var decision = lapsed("thurrock");
    var child = prepared.started(null, "thurrock",
        proposal("thurrock", "cabinet", "Cabinet").replace("parent: null", "parent: " + decision));

    refused(() -> tells(decision, lastDay, "refer-back"), "called-in", child + " was proposed under it");
  }

  @Test
  void is_given_over_http_and_offered_where_a_call_in_lapsed() throws Exception {
    var decision = lapsed("thurrock");
    var people = http.withBasicAuth("democratic-services.thurrock", "demo");
    var page = people.getForObject("/decisions/" + decision + "/late-scrutiny", String.class);
    assertThat(page).contains("Record a scrutiny meeting that was held in time", "minutes");

    var told = new HashMap<>(Map.of("meetingOn", lastDay.toString(), "agendaOn", validOn.toString(), "outcome",
        "release", "reasons", "It is best value.", "minutes", MINUTES));
    assertThat(people.postForEntity("/api/decisions/" + decision + "/late-scrutiny", told, String.class).getBody())
        .contains("Write at which hour the committee met too");
    told.put("meetingOn", London.say(lastDay) + " at 19:00");
    var answer = people.postForEntity("/api/decisions/" + decision + "/late-scrutiny", told, String.class);

    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    assertThat(answer.getBody()).contains("released");
  }

  private DecisionReference lapsed(String council) throws Exception {
    return lapsed(council, proposal(council, "cabinet", "Cabinet"), List.of());
  }

  private DecisionReference lapsed(String council, String proposal, List<String> letters) throws Exception {
    var decision = atScrutiny(council, proposal, letters);
    time.forwardTo(London.at(lastDay.plusDays(3), LocalTime.NOON));
    assertThat(callIns.of(decision).orElseThrow().items()).containsValue("lapsed");
    assertThat(decisions.get(decision).resolution("a").effectRule()).contains("lapsed");
    return decision;
  }

  /** By a constitution that lets a call-in lapse after ten working days. */
  private DecisionReference atScrutiny(String council, String proposal, List<String> letters) throws Exception {
    var decision = prepared.publishedByCabinet(prepared.started("cabinet-decision", council, proposal), council);
    prepared.start("call-in", decision, council);
    SignedInAs.asAnother("democratic-services." + council, () -> callInRequests.receive(decision,
        new CallInRequestCommand(letters, "Too costly", null, "file 7",
        List.of(new Signatory("A", "X"), new Signatory("B", "Y"), new Signatory("C", "Z"))), actors.person()));
    time.settle();
    prepared.complete(decision, "democratic-services." + council, "Task_CheckCallInRequest",
        outcome("valid", "membersFound", "all"));
    validOn = London.today(clock);
    time.forwardTo(London.startOf(callIns.of(decision).orElseThrow().effectiveOn()).plusSeconds(1));
    transaction.executeWithoutResult(s -> {
      var rule = new Rule("a constitution with a lapse", "10 working days", Confirmation.ASSUMED);
      var period = periods.workingDays(new Authority(council), "call-in-lapse", London.today(clock), 10, rule);
      gate.start(decision, null, period.effectiveOn(period.lastDay().plusDays(1)), null);
      lastDay = period.lastDay();
    });
    return decision;
  }

  private void tells(DecisionReference decision, LocalDate metOn, String outcome, String... lines) {
    records(decision, "democratic-services." + decisions.get(decision).authority().id(),
        new ScrutinyOutcome(heldOn(metOn), outcome, List.of(lines), "It is best value.", MINUTES));
  }

  private static CommitteeAgenda since(LocalDate metOn) {
    return new CommitteeAgenda(metOn, "Convened on that day: file 9.");
  }

  private void records(DecisionReference decision, String person, ScrutinyOutcome told) {
    try (var who = SignedInAs.person(person)) {
      lateScrutiny.record(decision, told, actors.person());
    }
    time.settle();
  }

  private void freeToPay(DecisionReference decision, String letter) {
    transaction.executeWithoutResult(s -> gate.openHolds(decision, letter, Act.PAY)
        .forEach(h -> gate.lift(decision, h.resolution(), h.kind(), Gate.How.MET, "done in this test")));
  }

  private ResolutionState state(DecisionReference decision, String letter) {
    return decisions.get(decision).resolution(letter).state();
  }

  private List<String> ledger(DecisionReference decision) {
    return db.queryForList("select kind from remit.ledger_entry where stream = ?", String.class, decision.value());
  }

  private static void refused(ThrowingCallable act, String hold, String words) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, r -> {
      assertThat(r).hasMessageContaining(words);
      if (hold != null) assertThat(r.hold()).isEqualTo(hold);
    });
  }

  private static HeldMeeting heldOn(LocalDate day) {
    return new HeldMeeting(day, LocalTime.NOON, since(day));
  }
}
