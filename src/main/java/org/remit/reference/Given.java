package org.remit.reference;

import java.util.List;
import java.util.regex.Pattern;

/** What must be given for an act, and is not. */
public final class Given {

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  private Given() {}

  /** @throws Refused with this sentence, pointing to the field, if nothing was written */
  public static void text(String text, String pointer, String sentence) {
    if (text == null || text.isBlank()) throw new Refused(sentence).at(pointer);
  }

  /** @throws Refused with this sentence, pointing to the field, unless there is a word in it: a sign shows nothing */
  public static void words(String text, String pointer, String sentence) {
    if (text == null || !WORD.matcher(text).find()) throw new Refused(sentence).at(pointer);
  }

  /** @throws Refused pointing to the field, if the answer is none of these */
  public static void oneOf(String answer, String pointer, String... allowed) {
    if (!List.of(allowed).contains(String.valueOf(answer))) {
      throw new Refused("Choose one of: " + String.join(", ", allowed) + ".").at(pointer);
    }
  }
}
