package org.remit.reference;

import java.util.List;
import java.util.regex.Pattern;

/** What must be given for an act, and is not. */
public final class Given {

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern NONE = Pattern.compile("(?i)\\s*none\\s*[.]?\\s*");

  private Given() {}

  /** @throws Refused with this sentence, pointing to the field, if nothing was written */
  public static void text(String text, String pointer, String sentence) {
    if (text == null || text.isBlank()) throw new Refused(sentence).at(pointer);
  }

  /** @throws Refused with this sentence, pointing to the field, unless there is a word in it: a sign shows nothing */
  public static void words(String text, String pointer, String sentence) {
    if (text == null || !WORD.matcher(text).find()) throw new Refused(sentence).at(pointer);
  }

  /**
   * The lines of a list; empty where the one line 'none' says that there is nothing to list.
   *
   * @throws Refused pointing to the field, if 'none' stands beside other lines: one of them is not so
   */
  public static List<String> linesOrNone(List<String> lines, String pointer) {
    return linesOrNone(lines, pointer, null);
  }

  /** The same of a list that a rule asks for, as cited. */
  public static List<String> linesOrNone(List<String> lines, String pointer, String rule) {
    var none = lines.stream().anyMatch(NONE.asMatchPredicate());
    if (none && lines.size() > 1) {
      throw new Refused("'none' stands beside other lines: write the one line 'none', or the others without it.")
          .at(pointer).because(null, rule);
    }
    return none ? List.of() : List.copyOf(lines);
  }

  /** @throws Refused pointing to the field, if the answer is none of these */
  public static void oneOf(String answer, String pointer, String... allowed) {
    if (!List.of(allowed).contains(String.valueOf(answer))) {
      throw new Refused("Choose one of: " + String.join(", ", allowed) + ".").at(pointer);
    }
  }
}
