package org.remit.papers;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands only in withheld papers: each run of six words, whatever their case and punctuation, and each amount of
 * money. What a public paper of the case says as well is no secret.
 */
final class WithheldWords {

  private static final int RUN = 6;

  /** Thousands are set apart by commas, as most people do, or by spaces, stops or apostrophes, as some do. */
  private static final Pattern AMOUNT = Pattern.compile(
      "(?i)(£|gbp)?\\s*"
          + "(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[ '\u2019]\\d{3})+(?!\\d)|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)|\\d+)"
          + "(\\.\\d+)?\\s*(million|thousand|bn|m|k)?\\b\\s*(pounds)?");

  /** What may stand between two digits of one sum, however irregularly: {@code 1 345678}. */
  private static final Pattern SET_APART = Pattern.compile("(?<=\\d)[\\s\\p{Z}\\p{Cf},'\u2019_]+(?=\\d)");

  private static final Pattern NO_DIGIT = Pattern.compile("\\D");

  /** A bare number of this many digits may be an amount of the withheld paper without its sign. */
  private static final int BARE = 5;

  private final Set<String> runs = new HashSet<>();
  private final Set<BigDecimal> amounts = new HashSet<>();

  WithheldWords(Collection<String> withheld, Collection<String> said) {
    for (var text : withheld) {
      runs.addAll(runs(text));
      amounts.addAll(amounts(text, false));
    }
    for (var text : said) {
      runs.removeAll(runs(text));
      amounts.removeAll(amounts(text, true));
    }
  }

  boolean standIn(String text) {
    if (text == null) return false;
    return runs(text).stream().anyMatch(runs::contains)
        || amounts(text, true).stream().anyMatch(amounts::contains)
        || amounts(SET_APART.matcher(text).replaceAll(""), true).stream().anyMatch(amounts::contains);
  }

  private static List<String> runs(String text) {
    var words = Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Cf}\\u00ad'\\u2019]", "")
        .toLowerCase(Locale.ROOT)
        .strip()
        .split("[^\\p{L}\\p{N}]+");
    var filled = List.of(words).stream().filter(w -> !w.isEmpty()).toList();
    var all = new ArrayList<String>();
    for (var i = 0; i + RUN <= filled.size(); i++) all.add(String.join(" ", filled.subList(i, i + RUN)));
    return all;
  }

  private static Set<BigDecimal> amounts(String text, boolean bare) {
    var all = new HashSet<BigDecimal>();
    var found = AMOUNT.matcher(
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\p{Cf}\\u00ad]", ""));
    while (found.find()) {
      var digits = NO_DIGIT.matcher(found.group(2)).replaceAll("");
      var isMoney = found.group(1) != null || found.group(5) != null || found.group(2).contains(",");
      if (!isMoney && !(bare && digits.length() >= BARE)) continue;
      var value = new BigDecimal(digits + (found.group(3) == null ? "" : found.group(3)));
      all.add(value.multiply(scale(found.group(4))).stripTrailingZeros());
    }
    return all;
  }

  private static BigDecimal scale(String word) {
    if (word == null) return BigDecimal.ONE;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "k", "thousand" -> BigDecimal.valueOf(1_000);
      case "m", "million" -> BigDecimal.valueOf(1_000_000);
      default -> BigDecimal.valueOf(1_000_000_000);
    };
  }
}
