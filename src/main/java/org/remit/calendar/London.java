package org.remit.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.remit.reference.Refused;

/** Days and hours as they are lived in England: the clock of statutes is the one on the wall. */
public final class London {

  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private London() {}

  public static LocalDate today(Clock clock) {
    return date(clock.instant());
  }

  public static LocalDate date(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  public static LocalTime time(Instant instant) {
    return instant.atZone(ZONE).toLocalTime();
  }

  public static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(ZONE).toInstant();
  }

  /** The first moment of the day. */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }

  /** The last moment of the day. */
  public static Instant endOf(LocalDate date) {
    return startOf(date.plusDays(1)).minusNanos(1);
  }

  /** As people write it: '1 July 2026'. */
  public static String say(LocalDate date) {
    return DAY.format(date);
  }

  /** As people write it: '1 July 2026 at 17:00'. */
  public static String say(Instant instant) {
    return say(date(instant)) + " at " + TIME.format(time(instant));
  }

  /**
   * The first moment at which something is over, as people write it: '1 July 2026 at 17:00'. One at midnight is told
   * of the day before it, which is the last day that people have: '30 June 2026 at the end of the day'.
   */
  public static String sayUntil(Instant end) {
    var day = date(end);
    return end.equals(startOf(day)) ? say(day.minusDays(1)) + " at the end of the day" : say(end);
  }

  /**
   * The last moment at which something can be done, as people write it: a day where all of it may be used, otherwise
   * the minute: '1 July 2026', '1 July 2026 at 17:00'.
   */
  public static String sayBy(Instant last) {
    var end = last.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
    var day = date(end);
    return end.equals(startOf(day)) ? say(day.minusDays(1)) : say(end);
  }

  /**
   * What is done is recorded once it is done.
   *
   * @throws Refused pointing to the field, if no day is given, or one to come
   */
  public static void mustHaveCome(LocalDate day, Clock clock, String pointer) {
    if (day == null) throw new Refused("Give the day on which it was done.").at(pointer);
    if (day.isAfter(today(clock))) {
      throw new Refused(say(day) + " has not come: what is done is recorded once it is done.").at(pointer);
    }
  }
}
