package org.remit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bank holidays of a year that has not been published, by the rules that made the published ones: fixed days with
 * their substitutes, Easter, first and last Mondays (Banking and Financial Dealings Act 1971 Sch 1, and the
 * proclamations made every year). One-off days cannot be foreseen. For plans only: no clock of law rests on them.
 */
final class ProjectedHolidays {

  private final boolean allParts;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  /** @param allParts whether Scotland's and Northern Ireland's days are added to those of England and Wales */
  ProjectedHolidays(boolean allParts) {
    this.allParts = allParts;
  }

  /** What the day would be; null where it would be no holiday. */
  String on(LocalDate day) {
    return years.computeIfAbsent(day.getYear(), this::of).get(day);
  }

  private Map<LocalDate, String> of(int year) {
    var days = new TreeMap<LocalDate, String>();
    var easter = easter(year);
    days.put(easter.minusDays(2), "Good Friday");
    days.put(easter.plusDays(1), "Easter Monday");
    days.put(first(year, 5), "Early May bank holiday");
    days.put(last(year, 5), "Spring bank holiday");
    days.put(last(year, 8), "Summer bank holiday");
    substituted(days, LocalDate.of(year, 1, 1), "New Year's Day");
    var christmas = LocalDate.of(year, 12, 25);
    substituted(days, christmas, "Christmas Day");
    substituted(days, christmas.plusDays(1), "Boxing Day");
    if (allParts) {
      substituted(days, LocalDate.of(year, 1, 2), "2 January (Scotland)");
      substituted(days, LocalDate.of(year, 3, 17), "St Patrick's Day (Northern Ireland)");
      substituted(days, LocalDate.of(year, 7, 12), "Battle of the Boyne (Northern Ireland)");
      days.put(first(year, 8), "Summer bank holiday (Scotland)");
      substituted(days, LocalDate.of(year, 11, 30), "St Andrew's Day (Scotland)");
    }
    return days;
  }

  /** A holiday at a weekend, or on another's substitute, is kept on the next day that is neither. */
  private static void substituted(Map<LocalDate, String> days, LocalDate day, String name) {
    var kept = day;
    while (isWeekend(kept) || days.containsKey(kept)) kept = kept.plusDays(1);
    days.put(kept, kept.equals(day) ? name : name + " (substitute bank holiday)");
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static LocalDate first(int year, int month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
  }

  private static LocalDate last(int year, int month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }

  /** Easter Sunday of the Gregorian calendar, by the computus in its anonymous form (Nature, 20 April 1876). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
