package org.remit.reference;

import java.time.LocalDate;

/** What people and programs may write: text that the database, JSON and a reader can hold, and days of our time. */
public final class Writing {

  /** Longer than any reason needs to be. */
  public static final int LONGEST = 20_000;

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private Writing() {}

  /**
   * What is wrong with a day, as the end of a sentence about it; null if nothing is. Every council's constitution and
   * every contract lies well inside these years: a day outside them is mistyped.
   */
  public static String wrongWith(LocalDate day) {
    return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
        ? "lies outside the years " + FIRST_YEAR + " to " + LAST_YEAR : null;
  }

  /**
   * What is wrong with a text, as the end of a sentence about it; null if nothing is.
   *
   * <p>Half a surrogate pair would be kept as a question mark, and a zero byte not at all: both are refused before they
   * change what somebody is on record for having written. Dots and dashes alone are no reason that anybody gave.
   */
  public static String wrongWith(String text) {
    if (text.length() > LONGEST) return "is longer than 20,000 characters";
    if (!text.isBlank() && text.codePoints().noneMatch(Character::isLetterOrDigit)) return "holds no word";
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') return "holds a control character";
      if (!Character.isSurrogate(c)) continue;
      var paired = Character.isHighSurrogate(c) && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1));
      if (!paired) return "holds half a character";
      i++;
    }
    return null;
  }
}
