package org.remit.assurance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.remit.calendar.Calendars;
import org.remit.calendar.Counting;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.calendar.WorkingCalendar;
import org.remit.callin.WindowsCountedAnew;
import org.remit.constitution.Constitutions;
import org.remit.contract.ContractAwardService;
import org.remit.engine.EachByItself;
import org.remit.engine.OpenTasks;
import org.remit.engine.ProcessSweep;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.reference.Authority;
import org.remit.routing.LegalPeriods;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Counts running clocks anew when bank holidays or a council's closure days are not those that they were counted by
 * (invariant 14): when Remit starts, and on each day. A clock keeps the rule that it began with; a last day that was
 * published to members or the public is never brought forward. Windows of call-in are counted anew by call-in itself.
 */
@Component
@Order(-1) // before it is noted down which clocks have run
class CalendarWatch implements ProcessSweep {

  static final String BECAUSE = "the calendar has changed";

  private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);
  private static final String CALL_IN = "call-in";
  private static final String STANDSTILL = "standstill";
  private static final String FURTHER_DECISION = "further-decision";

  private final Gate gate;
  private final ContractAwardService awards;
  private final LegalPeriods periods;
  private final Constitutions constitutions;
  private final Calendars calendars;
  private final WindowsCountedAnew windows;
  private final OpenTasks tasks;
  private final Clock clock;
  private final EachByItself each;
  private final AtomicReference<LocalDate> looked = new AtomicReference<>();

  CalendarWatch(
      Gate gate,
      ContractAwardService awards,
      LegalPeriods periods,
      Constitutions constitutions,
      Calendars calendars,
      WindowsCountedAnew windows,
      OpenTasks tasks,
      Clock clock,
      EachByItself each) {
    this.gate = gate;
    this.awards = awards;
    this.periods = periods;
    this.constitutions = constitutions;
    this.calendars = calendars;
    this.windows = windows;
    this.tasks = tasks;
    this.clock = clock;
    this.each = each;
  }

  /** The data may be others than those of the run before. What could not be counted anew is tried by the next sweep. */
  @EventListener(ApplicationReadyEvent.class)
  void started() {
    try {
      sweep();
    } catch (RuntimeException e) {
      LOG.error("Not every clock could be counted anew", e);
    }
  }

  @Override
  public void sweep() {
    var today = London.today(clock);
    if (today.equals(looked.get())) return;
    each.of(gate.running(), this::countAnew);
    looked.set(today);
  }

  private void countAnew(ClockView running) {
    var period = byTheCalendarOfToday(running);
    if (!moves(running, period)) return;
    if (running.kind().equals(CALL_IN)) {
      windows.recount(running.decision(), BECAUSE);
      return;
    }
    gate.recount(running.id(), period, BECAUSE);
    tasks.refreshFacts(running.decision());
  }

  private static boolean moves(ClockView running, Period period) {
    var before = running.period();
    if (period.lastDay().equals(before.lastDay())) return false;
    return period.lastDay().isAfter(before.lastDay()) || !PublishedLastDays.has(running.kind());
  }

  /**
   * From the same day and for as many days: the calendar alone may have changed. The day that a period starts from need
   * not be that of the notice which began it, so that it is never asked for anew from there.
   */
  Period byTheCalendarOfToday(ClockView running) {
    return calendarOf(running).map(calendar -> Counting.again(running.period(), calendar)).orElse(running.period());
  }

  /** The one that it was counted by when it began: a statute's own days know no closure days of a council. */
  private Optional<WorkingCalendar> calendarOf(ClockView running) {
    return switch (running.kind()) {
      case STANDSTILL -> Optional.of(awards.standstillCalendar(running.decision(), running.resolution()));
      case FURTHER_DECISION -> Optional.of(calendars.england());
      default -> councilOf(running).map(council -> periods.calendar(council, running.period().startsFrom()));
    };
  }

  /** By the letters of the reference: reading every decision each day would be much for what nearly never happens. */
  private Optional<Authority> councilOf(ClockView running) {
    var code = running.decision().value().substring(0, running.decision().value().indexOf('-'));
    return constitutions.known().stream().map(Authority::new).filter(council -> council.code().equals(code))
        .findFirst();
  }
}
