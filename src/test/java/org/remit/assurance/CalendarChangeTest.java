package org.remit.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.Calendars;
import org.remit.calendar.Confirmation;
import org.remit.calendar.Counting;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.calendar.Rule;
import org.remit.callin.CallIns;
import org.remit.constitution.Constitutions;
import org.remit.contract.ContractAwardService;
import org.remit.contract.ContractAwardService.AwardNotice;
import org.remit.engine.TimeTravel;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.ledger.LedgerReader;
import org.remit.proposal.Decisions;
import org.remit.proposal.ResolutionState;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.CallInQuestion;
import org.remit.routing.LegalPeriods;
import org.remit.support.InEffect;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.util.ReflectionTestUtils;

/** A bank holiday that is proclaimed while periods run. */
@RemitTest
@DisplayName("When a calendar changes")
class CalendarChangeTest {

  private static final Rule RULE = new Rule("Some rule", "So many days.", Confirmation.CONFIRMED);

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Calendars calendars;
  @Autowired LegalPeriods periods;
  @Autowired CallIns callIns;
  @Autowired CalendarWatch watch;
  @Autowired Constitutions constitutions;
  @Autowired ContractAwardService awards;
  @Autowired InEffect cases;
  @Autowired Decisions decisions;
  @Autowired LedgerReader ledger;
  @Autowired TimeTravel time;
  @Autowired Clock clock;
  @Autowired Gate gate;

  private final Set<LocalDate> proclaimed = new HashSet<>();
  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @AfterEach
  void backToTheCalendar() {
    Set.copyOf(proclaimed).forEach(this::revoke);
  }

  @Test
  void an_agenda_is_open_as_many_working_days_as_before() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    var meeting = periods.agenda(new Authority("thurrock"), clock.instant()).effectiveOn();
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishAgenda",
        Map.of("meetingOn", meeting + "T10:00", "place", "Council Chamber"));
    var before = theClock(decision, "agenda-notice").period();

    proclaim(before.lastDay());
    time.forwardTo(London.at(meeting, LocalTime.of(11, 0)));

    var after = theClock(decision, "agenda-notice").period();
    assertThat(after.lastDay()).isAfter(before.lastDay());
    assertThat(after.startsFrom()).isEqualTo(before.startsFrom());
    assertThat(after.rule()).isEqualTo(before.rule());
    assertThatThrownBy(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision",
        outcome("approved")))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("agenda-open"));
    assertThat(ledger.entries(decision)).anySatisfy(e -> {
      assertThat(e.kind()).isEqualTo("clock-recounted");
      assertThat(e.facts()).containsEntry("because", "the calendar has changed")
          .containsEntry("effectiveOnBefore", before.effectiveOn().toString());
    });

    // A meeting that came too early does not become one in time by being noted down later: the item is put off.
    time.forwardTo(London.at(after.effectiveOn(), LocalTime.of(11, 0)));
    assertThatThrownBy(() -> prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision",
        outcome("approved")))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("agenda-open"));
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("deferred"));
    assertThat(decisions.get(decision).decidedAt()).isNull();
  }

  @Test
  void a_window_of_call_in_is_longer_and_its_last_day_is_never_brought_forward() throws Exception {
    var decision = published();
    var before = callIns.of(decision).orElseThrow();

    proclaim(before.lastDay());
    time.forwardTo(London.startOf(London.today(clock).plusDays(1)));
    var moved = callIns.of(decision).orElseThrow();
    assertThat(moved.lastDay()).isAfter(before.lastDay());
    assertThat(theClock(decision, "call-in").period().lastDay()).isEqualTo(moved.lastDay());
    revoke(before.lastDay());
    time.forwardTo(London.startOf(London.today(clock).plusDays(1)));
    assertThat(callIns.of(decision).orElseThrow().lastDay()).as("members were told the later day")
        .isEqualTo(moved.lastDay());

    time.forwardTo(London.startOf(before.effectiveOn()).plusSeconds(1));
    assertThat(decisions.get(decision).resolution("a").state()).isEqualTo(ResolutionState.APPROVED);
    time.forwardTo(London.startOf(moved.effectiveOn()).plusSeconds(1));
    assertThat(decisions.get(decision).resolution("a").effectiveOn()).isEqualTo(moved.effectiveOn());
    assertThat(ledger.entries(decision)).extracting("kind").contains("call-in-window-moved", "clock-recounted");
    assertThat(ledger.verify(decision.value()).isOk()).isTrue();
  }

  @Test
  void nothing_is_counted_anew_from_day_to_day_of_a_standstill_while_none_does() {
    var told = List.of(told("open", false, "2017-05-01"), told("open", false, "2026-03-02"),
        told("competitive", true, "2026-05-01"));
    var before = told.stream().map(award -> theClock(award, "standstill").period()).toList();

    for (var day = 0; day < 20; day++) time.forwardTo(London.startOf(London.today(clock).plusDays(1)).plusSeconds(1));

    for (var i = 0; i < told.size(); i++) {
      assertThat(theClock(told.get(i), "standstill").period()).isEqualTo(before.get(i));
      assertThat(theClock(told.get(i), "standstill").state()).isEqualTo("run");
      assertThat(ledger.entries(told.get(i))).extracting("kind").contains("clock-run")
          .doesNotContain("clock-recounted");
    }
  }

  /** A standstill of no award: nobody can say by which calendar it counts. */
  @Test
  void a_clock_that_could_not_be_counted_anew_is_tried_again_on_the_same_day() {
    var decision = cases.proposed("leeds", AssuranceTest.SAMPLE);
    watch.sweep();
    gate.start(decision, "a",
        Counting.workingDaysAfter("standstill", London.today(clock), 10, calendars.england(), RULE), null);
    time.forwardTo(London.startOf(London.today(clock).plusDays(1)).plusSeconds(1));

    assertThatThrownBy(watch::sweep).isInstanceOf(Refused.class);
    gate.stop(decision, "a", "standstill", "it was of no award");
    watch.sweep();
  }

  private DecisionReference told(String procedure, boolean healthcare, String commenced) {
    var award = cases.begun("contract-award", "leeds", "a", """
        decisionMaker: { body: cabinet }
        resolutions:
          - { id: a, kind: award-contract, supplier: Barca, value: { total: 2000000, annual: 1000000, vat: exclusive },
              term: { months: 24 },
              procurement: { procedure: %s, lightTouch: false, healthcare: %s, commenced: %s } }
        """.formatted(procedure, healthcare, commenced));
    try (var who = SignedInAs.person("procurement.leeds")) {
      awards.publishNotice(award, "a", new AwardNotice("N1", London.today(clock), true, true, true, 0));
    }
    return award;
  }

  @Test
  void every_kind_of_period_ends_when_it_ended_while_none_does() {
    for (var known : constitutions.known()) {
      var council = new Authority(known);
      for (var day = LocalDate.of(2026, 12, 1); day.isBefore(LocalDate.of(2027, 4, 10)); day = day.plusDays(1)) {
        for (var hour : List.of(LocalTime.of(9, 0), LocalTime.of(23, 30))) {
          var at = London.at(day, hour);
          for (var kind : LegalPeriods.NOTICES) isUnchanged(council, periods.notice(kind, council, at));
          for (var body : List.of("cabinet", "officer")) {
            isUnchanged(council, periods.callIn(council, new CallInQuestion(day, at, body, "key", false)).period());
          }
        }
        for (var body : List.of("cabinet-member", "officer")) {
          isUnchanged(council, periods.reportBeforeDecision(council, day, body));
        }
        isUnchanged(council, Counting.workingDaysAfter("further-decision", day, 5, calendars.england(), RULE));
        isUnchanged(council, periods.workingDays(council, "scrutiny-lapse", day, 10, RULE));
      }
    }
  }

  private void isUnchanged(Authority council, Period period) {
    if (period == null) return;
    var running = new ClockView(UUID.randomUUID(), new DecisionReference(council.code() + "-2026-0001"), null,
        period.kind(), period, "running", Instant.EPOCH, null, null);
    assertThat(watch.byTheCalendarOfToday(running).lastDay()).as("%s of %s", period.kind(), council.id())
        .isEqualTo(period.lastDay());
  }

  private DecisionReference published() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    var day = periods.agenda(new Authority("thurrock"), clock.instant()).effectiveOn();
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishAgenda",
        Map.of("meetingOn", day + "T10:00", "place", "Council Chamber"));
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));
    prepared.start("call-in", decision, "thurrock");
    return decision;
  }

  private ClockView theClock(DecisionReference decision, String kind) {
    return gate.clocks(decision).stream().filter(c -> c.kind().equals(kind)).findFirst().orElseThrow();
  }

  private void proclaim(LocalDate day) {
    proclaimed.add(day);
    england().put(day, "a bank holiday proclaimed late");
  }

  private void revoke(LocalDate day) {
    proclaimed.remove(day);
    england().remove(day);
  }

  @SuppressWarnings("unchecked")
  private Map<LocalDate, String> england() {
    return (Map<LocalDate, String>) ReflectionTestUtils.getField(calendars, "england");
  }
}
