package org.remit.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remit.calendar.London;
import org.remit.calendar.WorkingCalendar;

/**
 * When something is done, as a case file writes it: {@code 2017-10-30T09:00}, {@code 2017-10-30} (at nine),
 * {@code today-12wd 10:00}, {@code +5wd}, {@code +28d 14:00}, {@code now} or {@code earliest}. {@code wd} are working
 * days of England and Wales, {@code d} calendar days; the wall clock is London's.
 */
public final class Moment {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final Pattern RELATIVE =
      Pattern.compile("(?<anchor>today)?(?:(?<sign>[+-])(?<days>\\d{1,4})(?<unit>wd|d))?(?: (?<time>\\d{2}:\\d{2}))?");

  private final String written;
  private final LocalDateTime fixed;
  private final Matcher relative;

  private Moment(String written, LocalDateTime fixed, Matcher relative) {
    this.written = written;
    this.fixed = fixed;
    this.relative = relative;
  }

  /** @throws IllegalArgumentException in words, if it is none of the forms */
  static Moment parse(String written) {
    var text = written.strip();
    if (text.equals("now") || text.equals("earliest")) return new Moment(text, null, null);
    var matcher = RELATIVE.matcher(text);
    if (!text.isEmpty() && matcher.matches()) return new Moment(text, null, matcher);
    try {
      return new Moment(text, text.length() == 10 ? LocalDate.parse(text).atTime(MORNING)
          : LocalDateTime.parse(text), null);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + written + "' is no moment: write 2017-10-30T09:00, today-12wd 10:00, +5wd, now or earliest.");
    }
  }

  boolean isEarliest() {
    return written.equals("earliest");
  }

  /** Whether it stands in the calendar by itself, without anything before it. */
  boolean isFixed() {
    return fixed != null || relative != null && relative.group("anchor") != null;
  }

  /**
   * @param now what a moment without an anchor is counted from
   * @param today the present day
   */
  Instant on(Instant now, LocalDate today, WorkingCalendar calendar) {
    if (fixed != null) return fixed.atZone(London.ZONE).toInstant();
    if (relative == null) return now;
    var day = relative.group("anchor") == null ? London.date(now) : today;
    if (relative.group("days") != null) {
      int count = Integer.parseInt(relative.group("days")) * (relative.group("sign").equals("-") ? -1 : 1);
      day = relative.group("unit").equals("d") ? day.plusDays(count) : working(day, count, calendar);
    }
    return London.at(day, relative.group("time") == null ? MORNING : LocalTime.parse(relative.group("time")));
  }

  /** Whether an hour was written. */
  boolean hasTime() {
    return fixed != null ? written.contains("T") : relative != null && relative.group("time") != null;
  }

  private static LocalDate working(LocalDate from, int count, WorkingCalendar calendar) {
    var step = count < 0 ? -1 : 1;
    var day = from;
    for (int left = Math.abs(count); left > 0; ) {
      day = day.plusDays(step);
      if (calendar.isWorking(day)) left--;
    }
    while (!calendar.isWorking(day)) day = day.plusDays(1);
    return day;
  }

  @Override
  public String toString() {
    return written;
  }
}
