package org.remit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.remit.reference.Refused;

/** Which days are working days, and why the others are not. */
public final class WorkingCalendar {

  private final String name;
  private final Map<LocalDate, String> holidays;
  private final Map<LocalDate, String> more;
  private final int firstYear;
  private final int lastYear;
  private final Map<Integer, Confirmation> confirmations;

  WorkingCalendar(String name, Map<LocalDate, String> holidays, Map<LocalDate, String> more, int firstYear,
      int lastYear,
      Map<Integer, Confirmation> confirmations) {
    this.name = name;
    this.holidays = holidays;
    this.more = more;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.confirmations = confirmations;
  }

  public String name() {
    return name;
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
    return Optional.ofNullable(holiday);
  }

  /** How sure the holidays of that day's year are. */
  public Confirmation confirmation(LocalDate day) {
    return confirmations.getOrDefault(day.getYear(), Confirmation.ASSUMED);
  }

  private void check(LocalDate day) {
    if (day.getYear() < firstYear || day.getYear() > lastYear) {
      throw new Refused("Days are counted from " + firstYear + " to " + lastYear + " for " + name + "; "
          + London.say(day) + " lies beyond the bank holidays in " + Calendars.FILE
              + ", which must be extended first.");
    }
  }
}
