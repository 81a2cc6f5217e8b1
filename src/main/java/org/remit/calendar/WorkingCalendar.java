package org.remit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.remit.reference.Refused;

/** Which days are working days, and why the others are not. */
public final class WorkingCalendar {

  /** No contract that is planned today starts later; it ends the search of a plan that cannot be. */
  private static final int LAST_PROJECTED = 2099;

  private final String name;
  private final Map<LocalDate, String> holidays;
  private final Map<LocalDate, String> more;
  private final int firstYear;
  private final int lastYear;
  private final Map<Integer, Confirmation> confirmations;
  private final ProjectedHolidays projection;

  /** @param projection what stands for the holidays after the last year; null where no day beyond it is counted */
  WorkingCalendar(String name, Map<LocalDate, String> holidays, Map<LocalDate, String> more, int firstYear,
      int lastYear, Map<Integer, Confirmation> confirmations, ProjectedHolidays projection) {
    this.name = name;
    this.holidays = holidays;
    this.more = more;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.confirmations = confirmations;
    this.projection = projection;
  }

  public boolean isWorking(LocalDate day) {
    return whyNot(day).isEmpty();
  }

  /**
   * Why the day is no working day; empty if it is one.
   *
   * @throws Refused if the day lies beyond the data
   */
  public Optional<String> whyNot(LocalDate day) {
    check(day);
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) return Optional.of("Saturday");
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) return Optional.of("Sunday");
    var holiday = holidays.get(day);
    if (holiday == null) holiday = more.get(day);
    if (holiday == null && projects(day)) {
      var projected = projection.on(day);
      return Optional.ofNullable(projected).map(name -> name + ", projected");
    }
    return Optional.ofNullable(holiday);
  }

  /** How sure the holidays of that day's year are. */
  public Confirmation confirmation(LocalDate day) {
    return confirmations.getOrDefault(day.getYear(), Confirmation.ASSUMED);
  }

  /** Whether what is said of that day rests on holidays worked out by rule, because none are published for its year. */
  public boolean projects(LocalDate day) {
    return projection != null && day.getYear() > lastYear && day.getYear() <= LAST_PROJECTED;
  }

  private void check(LocalDate day) {
    if (projects(day)) return;
    if (day.getYear() < firstYear || day.getYear() > lastYear) {
      throw new Refused("Days are counted from " + firstYear + " to " + lastYear + " for " + name + "; "
          + London.say(day) + " lies beyond the bank holidays in " + Calendars.FILE
              + ", which must be extended first.");
    }
  }
}
