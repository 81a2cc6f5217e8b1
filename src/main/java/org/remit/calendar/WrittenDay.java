package org.remit.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and hours as people of the councils write them: '27 March 2027', '27 3 2027', '27/3/2027', '2027-03-27', each
 * with an hour behind it where one is asked for. A day that can be read in two ways is read the British way; one that
 * does not exist is none.
 */
public final class WrittenDay {

  private static final List<String> MONTHS = List.of(
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WHOLE = List.of("january", "february", "march", "april", "may", "june", "july",
      "august", "september", "october", "november", "december");

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[ ./-]+(\\d{1,2})[ ./-]+(\\d{4})");
  private static final Pattern WORDS = Pattern.compile("(\\d{1,2}) +([a-z]+) +(\\d{4})");
  private static final Pattern TIMED =
      Pattern.compile("(.+?)(?:[t ]|,? +at +)(\\d{1,2})[:.](\\d{2})(?::00(?:\\.0+)?)?");

  private WrittenDay() {}

  /** The day that is written; empty where none is, or none that exists. */
  public static Optional<LocalDate> day(String text) {
    var written = plain(text);
    var iso = ISO.matcher(written);
    if (iso.matches()) return of(iso, 1, number(iso, 2), 3);
    var numbers = NUMBERS.matcher(written);
    if (numbers.matches()) return of(numbers, 3, number(numbers, 2), 1);
    var words = WORDS.matcher(written);
    if (words.matches()) return of(words, 3, month(words.group(2)), 1);
    return Optional.empty();
  }

  /** The day with its hour, by London's clocks; empty where either is missing or does not exist. */
  public static Optional<LocalDateTime> moment(String text) {
    var timed = TIMED.matcher(plain(text));
    if (!timed.matches()) return Optional.empty();
    try {
      var hour = LocalTime.of(number(timed, 2), number(timed, 3));
      return day(timed.group(1)).map(day -> day.atTime(hour));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
  }

  private static Optional<LocalDate> of(Matcher parts, int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(number(parts, year), month, number(parts, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /** 1 to 12; 0, which no day has, where the word is no month. */
  private static int month(String word) {
    var whole = WHOLE.indexOf(word);
    return whole >= 0 ? whole + 1 : word.equals("sept") ? 9 : MONTHS.indexOf(word) + 1;
  }
}
