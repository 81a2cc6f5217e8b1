package org.remit.callin;

import java.text.Normalizer;
import java.util.Locale;

/** A member's name as a letter bears it: written with a title or without, with a point or two spaces, it is theirs. */
final class SignedName {

  private static final String TITLES = "^((cllr|councillor|alderman|ald|mr|mrs|ms|miss|mx|dr|sir|dame)\\s+)+";

  private SignedName() {}

  static boolean isSame(String one, String other) {
    return key(one).equals(key(other));
  }

  /** What is the same for each way of writing one name; empty where it names nobody. */
  static String key(String name) {
    if (name == null) return "";
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\([^)]*\\)", " ")
        .replaceAll("[\\p{M}'\u2019\u2018`]", "")
        .toLowerCase(Locale.ROOT);
    var comma = plain.indexOf(',');
    if (comma < 0) return bare(plain);
    return (bare(plain.substring(comma + 1)) + " " + bare(plain.substring(0, comma))).strip();
  }

  private static String bare(String name) {
    return (name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ").replaceFirst(TITLES, "").strip();
  }
}
