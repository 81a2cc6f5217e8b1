package org.remit.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.remit.reference.Authority;
import org.remit.reference.Refused;

/**
 * What somebody looks for in the register; null means any.
 *
 * @param from the first day on which the record was published, or the report opened; {@code to} the last
 * @param words to be found in the record, or a decision's reference
 */
public record RegisterQuestion(Authority council, MakerKind maker, LocalDate from, LocalDate to, String words) {

  private static final int LONGEST = 200;

  /** @throws Refused if the period ends before it begins */
  public RegisterQuestion {
    if (from != null && to != null && to.isBefore(from)) {
      throw new Refused("The period ends before it begins.").at("/to");
    }
  }

  /**
   * The question as it was typed.
   *
   * @throws Refused pointing to what cannot be read
   */
  public static RegisterQuestion of(String council, String maker, String from, String to, String words) {
    return new RegisterQuestion(
        blank(council) ? null : authority(council), blank(maker) ? null : MakerKind.of(maker.strip()),
        day(from, "/from"), day(to, "/to"), searchable(words));
  }

  /** The database knows no letter 0. */
  private static String searchable(String words) {
    if (words == null) return null;
    if (words.length() > LONGEST) {
      throw new Refused("Look for fewer words: at most " + LONGEST + " letters.").at("/words");
    }
    var plain = words.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.isEmpty() ? null : plain;
  }

  static Authority authority(String council) {
    try {
      return new Authority(council.strip());
    } catch (Refused unreadable) {
      throw new Refused(unreadable.getMessage()).at("/council");
    }
  }

  private static LocalDate day(String text, String pointer) {
    if (blank(text)) return null;
    try {
      var day = LocalDate.parse(text.strip());
      if (day.getYear() >= 1972 && day.getYear() <= 9998) return day;
    } catch (DateTimeParseException notADay) {
      // said below
    }
    throw new Refused("Write the day as 2026-07-01; '" + text.strip() + "' is none that the register can know.")
        .at(pointer);
  }

  static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
