package org.remit.papers;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/**
 * Finds withheld words in what is about to be published, however they are spaced, hyphenated or set (reg 9(3), reg 20).
 */
final class LeakGuard {

  /** Shorter phrases would forbid half the dictionary. */
  private static final int SHORTEST = 4;

  private LeakGuard() {}

  static boolean leaks(String text, Collection<String> withheld) {
    var plain = plain(text);
    return withheld.stream().map(LeakGuard::plain).filter(p -> p.length() >= SHORTEST).anyMatch(plain::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Cf}\\u00ad]", "")
        .replaceAll("\\p{Pd}", "-")
        .replaceAll("[\\u2018\\u2019]", "'")
        .replaceAll("[\\u201c\\u201d]", "\"")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
