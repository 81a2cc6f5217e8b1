package org.remit.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The counting conventions, each named once. A convention turns a day into a {@link Period} and lists the days that it
 * counted and skipped. N is a number of days; each method says which days take part.
 */
public final class Counting {

  /** 28 clear days of a key decision notice: calendar days, the days at both ends left out. */
  public static final String CLEAR_DAYS = "clear days";

  /** 5 clear days of an agenda: working days, the days at both ends left out. */
  public static final String CLEAR_WORKING_DAYS = "clear working days";

  /** A call-in window: working days after the day it starts from; that day does not count. */
  public static final String WORKING_DAYS_AFTER = "working days after";

  /** The Procurement Act's form of words: the first day counts as day 1 if it is a working day. */
  public static final String WORKING_DAYS_BEGINNING_WITH = "working days beginning with";

  /** The Procurement Act's notices: the first day is day 1. */
  public static final String DAYS_BEGINNING_WITH = "days beginning with";

  /** Days after a day; a last day that is no working day rolls forward to the next one. */
  public static final String DAYS_AFTER_ROLLED_FORWARD = "days after, rolled forward to a working day";

  /** Not less than so many days before a day. */
  public static final String DAYS_BEFORE = "days before";

  /** Nothing is counted: the day was fixed by somebody. */
  public static final String FIXED_DAY = "a fixed day";

  private static final int LONGEST = 4000;

  private Counting() {}

  /** Earliest day after N clear calendar days: the day of notice and the day itself do not count. */
  public static Period clearDaysAfter(String kind, LocalDate notice, int n, WorkingCalendar calendar, Rule rule) {
    check(n);
    // A statutory clock never ends beyond the data, even where weekends and holidays count.
    calendar.whyNot(notice);
    calendar.whyNot(notice.plusDays(n + 1L));
    var days = new ArrayList<CountedDay>();
    days.add(new CountedDay(notice, false, "the day of notice does not count"));
    for (int i = 1; i <= n; i++) days.add(new CountedDay(notice.plusDays(i), true, "day " + i + " of " + n));
    return new Period(kind, CLEAR_DAYS, notice, notice.plusDays(1), notice.plusDays(n), null, notice.plusDays(n + 1L),
        days, rule, false, List.of());
  }

  /** The last day of notice before a day, by the same convention. */
  public static Period clearDaysBefore(String kind, LocalDate act, int n, WorkingCalendar calendar, Rule rule) {
    var period = clearDaysAfter(kind, act.minusDays(n + 1L), n, calendar, rule);
    return withEnd(period, act, "the day itself does not count");
  }

  /** Earliest day after N clear working days: neither the day of notice nor the day itself counts. */
  public static Period clearWorkingDaysAfter(String kind, LocalDate notice, int n, WorkingCalendar calendar,
      Rule rule) {
    check(n);
    var days = new ArrayList<CountedDay>();
    days.add(new CountedDay(notice, false, "the day of notice does not count"));
    var last = count(notice.plusDays(1), n, calendar, days);
    return sure(new Period(kind, CLEAR_WORKING_DAYS, notice, first(days), last, null, last.plusDays(1), days,
        rule, calendar.projects(last), List.of()), calendar, notice, last);
  }

  /** The last working day on which N clear working days are still to come before the day. */
  public static Period clearWorkingDaysBefore(String kind, LocalDate act, int n, WorkingCalendar calendar, Rule rule) {
    check(n);
    var days = new ArrayList<CountedDay>();
    days.add(new CountedDay(act, false, "the day itself does not count"));
    var day = act.minusDays(1);
    int left = n;
    LocalDate firstCounted = null;
    while (left > 0) {
      var why = calendar.whyNot(day);
      if (why.isEmpty()) {
        days.add(new CountedDay(day, true, "day " + left + " of " + n));
        left--;
        firstCounted = day;
      } else {
        days.add(new CountedDay(day, false, why.get()));
      }
      day = day.minusDays(1);
    }
    while (!calendar.isWorking(day)) {
      days.add(new CountedDay(day, false, calendar.whyNot(day).orElseThrow()));
      day = day.minusDays(1);
    }
    days.add(new CountedDay(day, false, "the day of notice does not count"));
    Collections.reverse(days);
    return sure(new Period(kind, CLEAR_WORKING_DAYS, day, firstCounted, act.minusDays(1), null, act, days,
        rule, calendar.projects(act), List.of()), calendar, day, act);
  }

  /** N working days after a day, which does not count itself. {@code effectiveOn} is the next calendar day. */
  public static Period workingDaysAfter(String kind, LocalDate start, int n, WorkingCalendar calendar, Rule rule) {
    check(n);
    var days = new ArrayList<CountedDay>();
    days.add(new CountedDay(start, false, "the day it starts from does not count"));
    var last = count(start.plusDays(1), n, calendar, days);
    return sure(new Period(kind, WORKING_DAYS_AFTER, start, first(days), last, null, last.plusDays(1), days,
        rule, calendar.projects(last), List.of()), calendar, start, last);
  }

  /** N working days beginning with a day, which counts if it is a working day. */
  public static Period workingDaysBeginningWith(
      String kind, LocalDate start, int n, WorkingCalendar calendar, Rule rule) {
    check(n);
    var days = new ArrayList<CountedDay>();
    var last = count(start, n, calendar, days);
    return sure(new Period(kind, WORKING_DAYS_BEGINNING_WITH, start, first(days), last, null, last.plusDays(1), days,
        rule, calendar.projects(last), List.of()), calendar, start, last);
  }

  /** N calendar days beginning with a day: that day is day 1, the last day is start + N - 1. */
  public static Period daysBeginningWith(String kind, LocalDate start, int n, WorkingCalendar calendar, Rule rule) {
    check(n);
    calendar.whyNot(start);
    calendar.whyNot(start.plusDays(n));
    var days = new ArrayList<CountedDay>();
    for (int i = 1; i <= n; i++) days.add(new CountedDay(start.plusDays(i - 1L), true, "day " + i + " of " + n));
    var last = start.plusDays(n - 1L);
    return new Period(kind, DAYS_BEGINNING_WITH, start, start, last, null, last.plusDays(1), days, rule, false,
        List.of());
  }

  /** N calendar days after a day; where the last is no working day, the period runs on to the next working day. */
  public static Period daysAfterRolledForward(String kind, LocalDate start, int n, WorkingCalendar calendar,
      Rule rule) {
    check(n);
    var days = new ArrayList<CountedDay>();
    days.add(new CountedDay(start, false, "the day it starts from does not count"));
    for (int i = 1; i <= n; i++) days.add(new CountedDay(start.plusDays(i), true, "day " + i + " of " + n));
    var last = start.plusDays(n);
    while (!calendar.isWorking(last)) {
      last = last.plusDays(1);
      var why = calendar.whyNot(last.minusDays(1)).orElseThrow();
      days.add(new CountedDay(last, false, "rolled forward, because the day before is no working day: " + why));
    }
    return sure(new Period(kind, DAYS_AFTER_ROLLED_FORWARD, start, start.plusDays(1), last, null, last.plusDays(1),
        days, rule, calendar.projects(last), List.of()), calendar, start, last);
  }

  /**
   * The last day that is not less than N days before a day. Whether the day itself may be one of the N is open, so the
   * earlier of both readings is taken: one day more.
   */
  public static Period daysBefore(String kind, LocalDate act, int n, WorkingCalendar calendar, Rule rule) {
    check(n);
    calendar.whyNot(act);
    calendar.whyNot(act.minusDays(n + 1L));
    var last = act.minusDays(n + 1L);
    var days = new ArrayList<CountedDay>();
    days.add(new CountedDay(last, false, "the last day to give it"));
    for (int i = n; i >= 1; i--) {
      days.add(new CountedDay(act.minusDays(i), true, "day " + (n - i + 1) + " of " + n));
    }
    days.add(new CountedDay(act, false, "the day itself does not count"));
    return new Period(kind, DAYS_BEFORE, act, last, last, London.at(last.plusDays(1), java.time.LocalTime.MIDNIGHT),
        null,
        days, rule, false,
        List.of("'Not less than " + n
            + " days before' is read with the day itself left out: the earlier of the two readings."));
  }

  /** A wait for a day that somebody fixed; {@code effectiveOn} is that day. */
  public static Period fixedDay(String kind, LocalDate day, Rule rule) {
    return new Period(kind, FIXED_DAY, day, day, day.minusDays(1), null, day,
        List.of(new CountedDay(day, false, "the day that was fixed")), rule, false, List.of());
  }

  /**
   * The same period by another calendar: it keeps its convention, its number of days, its rule and its hour of closing.
   * A period that counts backward from an act is returned as it is; only calendar days take part in it.
   */
  public static Period again(Period period, WorkingCalendar calendar) {
    int n = (int) period.days().stream().filter(CountedDay::counted).count();
    var start = period.startsFrom();
    var counted = switch (period.convention()) {
      case CLEAR_WORKING_DAYS -> clearWorkingDaysAfter(period.kind(), start, n, calendar, period.rule());
      case WORKING_DAYS_AFTER -> workingDaysAfter(period.kind(), start, n, calendar, period.rule());
      case WORKING_DAYS_BEGINNING_WITH -> workingDaysBeginningWith(period.kind(), start, n, calendar, period.rule());
      case DAYS_AFTER_ROLLED_FORWARD -> daysAfterRolledForward(period.kind(), start, n, calendar, period.rule());
      default -> period;
    };
    var closes = period.closesAt() == null ? null : period.closesAt().atZone(London.ZONE)
        .plusDays(ChronoUnit.DAYS.between(period.lastDay(), counted.lastDay())).toInstant();
    return new Period(counted.kind(), counted.convention(), counted.startsFrom(), counted.firstDay(), counted.lastDay(),
        closes, counted.effectiveOn(), counted.days(), counted.rule(), counted.projected(), period.assumed(),
        period.unconfirmed())
        .restingOn(counted == period ? List.of() : holidays(calendar, counted.startsFrom(), counted.lastDay()));
  }

  private static LocalDate count(LocalDate from, int n, WorkingCalendar calendar, List<CountedDay> days) {
    var day = from;
    int counted = 0;
    while (true) {
      var why = calendar.whyNot(day);
      if (why.isPresent()) {
        days.add(new CountedDay(day, false, why.get()));
      } else {
        counted++;
        days.add(new CountedDay(day, true, "day " + counted + " of " + n));
        if (counted == n) return day;
      }
      day = day.plusDays(1);
    }
  }

  private static LocalDate first(List<CountedDay> days) {
    return days.stream().filter(CountedDay::counted).findFirst().orElseThrow().date();
  }

  private static Period withEnd(Period period, LocalDate day, String why) {
    var days = new ArrayList<>(period.days());
    days.add(new CountedDay(day, false, why));
    return new Period(period.kind(), period.convention(), period.startsFrom(), period.firstDay(), period.lastDay(),
        period.closesAt(), period.effectiveOn(), days, period.rule(), period.projected(), period.assumed(),
        period.unconfirmed());
  }

  /** What is counted over holidays that nobody confirmed is no surer than they are. */
  private static Period sure(Period period, WorkingCalendar calendar, LocalDate from, LocalDate to) {
    var sure = calendar.confirmation(from).and(calendar.confirmation(to));
    if (sure.isConfirmed()) return period;
    var rule = period.rule();
    var caveats = new ArrayList<>(period.unconfirmed());
    caveats.addAll(holidays(calendar, from, to));
    return new Period(period.kind(), period.convention(), period.startsFrom(), period.firstDay(), period.lastDay(),
        period.closesAt(), period.effectiveOn(), period.days(),
        new Rule(rule.citation(), rule.text(), rule.confirmation().and(sure)), period.projected(), period.assumed(),
        caveats);
  }

  private static List<String> holidays(WorkingCalendar calendar, LocalDate from, LocalDate to) {
    return Stream.of(from, to).filter(day -> !calendar.confirmation(day).isConfirmed()).distinct()
        .map(day -> "The bank holidays of " + day.getYear() + " are " + calendar.confirmation(day).id()
            + ", not confirmed.").distinct().toList();
  }

  private static void check(int n) {
    if (n < 1 || n > LONGEST) throw new IllegalArgumentException("A period of " + n + " days cannot be counted");
  }
}
