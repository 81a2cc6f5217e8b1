package org.remit.papers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands only in withheld papers: each run of six words, whatever their case and punctuation, each name and each
 * amount of money, to the penny or rounded. What a public paper of the case says as well is no secret. The words that
 * the case is called by are none either; a sum among them is one until a public paper says it. What is told in other
 * words, or is worked out of two sums, only a reader finds.
 */
final class WithheldWords {

  static final int RUN = 6;

  /** Thousands are set apart by commas, as most people do, or by spaces, stops or apostrophes, as some do. */
  private static final Pattern AMOUNT = Pattern.compile(
      "(?i)(£|gbp)?\\s*"
          + "(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[ '\u2019]\\d{3})+(?!\\d)|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)|\\d+)"
          + "(\\.\\d+)?\\s*(million|thousand|bn|m|k)?\\b\\s*(pounds)?");

  /** What may stand between two digits of one sum, however irregularly: {@code 1 345678}. */
  private static final Pattern SET_APART = Pattern.compile("(?<=\\d)[\\s\\p{Z}\\p{Cf},'\u2019_]+(?=\\d)");

  private static final Pattern NO_DIGIT = Pattern.compile("\\D");

  /** A bare number of this many digits may be an amount without its sign, as in a table whose head has it. */
  private static final int BARE = 5;

  /** Rounded to fewer figures, a sum tells little. */
  private static final int FIGURES = 2;

  /** To this many it is found cut off too, as in 'over £31,300'. */
  private static final int FIGURES_CUT_OFF = 3;

  /** A name of this many letters is found within an address, another form of it, or its letters set apart. */
  private static final int FOUND_WITHIN = 7;

  private final Set<String> runs = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<BigDecimal> amounts = new HashSet<>();
  private final Set<BigDecimal> ofTheCase = new HashSet<>();
  private final Set<BigDecimal> inPublic = new HashSet<>();

  /**
   * @param open what public papers say, and what was found to be no secret
   * @param said how the case is called, and whom its papers name: its title, its resolutions and why they are as they
   *     are, the council, its offices and members
   */
  WithheldWords(Collection<String> withheld, Collection<String> open, Collection<String> said) {
    for (var text : withheld) {
      runs.addAll(runs(text));
      names.addAll(NamesIn.of(text).all());
      amounts.addAll(amounts(text));
    }
    for (var text : open) {
      runs.removeAll(runs(text));
      isNoName(text);
      inPublic.addAll(amounts(text));
    }
    amounts.removeAll(inPublic);
    for (var text : said) {
      runs.removeAll(runs(text));
      isNoName(text);
      ofTheCase.addAll(amounts(text));
    }
  }

  private void isNoName(String text) {
    if (names.isEmpty()) return;
    var known = NamesIn.of(text);
    names.removeAll(known.all());
    known.inOrder().forEach(names::remove);
  }

  static WithheldWords none() {
    return new WithheldWords(List.of(), List.of(), List.of());
  }

  boolean standIn(String text) {
    return standIn(text, sum -> amounts.contains(sum) || isRounded(sum)) || text != null && named(text);
  }

  /** The same of what a law discloses by itself: there the case's own sums and the parties' names are no secret. */
  boolean standInDisclosure(String text) {
    return standIn(text, sum -> amounts.contains(sum) && !ofTheCase.contains(sum));
  }

  private boolean standIn(String text, Predicate<BigDecimal> secret) {
    if (text == null) return false;
    return runs(text).stream().anyMatch(runs::contains)
        || amounts(text).stream().anyMatch(secret)
        || amounts(SET_APART.matcher(text).replaceAll("")).stream().anyMatch(secret);
  }

  private boolean named(String text) {
    if (names.isEmpty()) return false;
    var said = NamesIn.of(text);
    if (!Collections.disjoint(names, said.all()) || !Collections.disjoint(names, said.inOrder())) return true;
    var closedUp = String.join("", said.inOrder());
    return names.stream().filter(name -> name.length() >= FOUND_WITHIN && name.indexOf(' ') < 0)
        .anyMatch(closedUp::contains);
  }

  /** Whether it is a secret sum to fewer figures: £31.3k or £31,000 for £31,345. */
  private boolean isRounded(BigDecimal sum) {
    var figures = sum.precision();
    if (figures < FIGURES || inPublic.contains(sum) || ofTheCase.contains(sum)) return false;
    return amounts.stream().filter(secret -> secret.precision() > figures).anyMatch(secret ->
        is(sum, secret, RoundingMode.HALF_UP) || figures >= FIGURES_CUT_OFF && is(sum, secret, RoundingMode.DOWN));
  }

  private static boolean is(BigDecimal sum, BigDecimal secret, RoundingMode rounding) {
    return secret.round(new MathContext(sum.precision(), rounding)).compareTo(sum) == 0;
  }

  /** The text with a mark in the place of each sum that stands only in withheld papers. */
  String withoutSums(String text) {
    if (text == null || amounts.isEmpty()) return text;
    var marked = marked(text);
    var closedUp = SET_APART.matcher(normal(marked)).replaceAll("");
    return amounts(closedUp).stream().anyMatch(amounts::contains) ? marked(closedUp) : marked;
  }

  private String marked(String text) {
    return AMOUNT.matcher(text).replaceAll(found -> {
      var said = found.group();
      if (amounts(said).stream().noneMatch(amounts::contains)) return Matcher.quoteReplacement(said);
      var before = said.substring(0, said.length() - said.stripLeading().length());
      var after = said.substring(said.stripTrailing().length());
      return Matcher.quoteReplacement(before + "£" + OnRecord.WITHHELD + after);
    });
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

  private static Set<BigDecimal> amounts(String text) {
    var all = new HashSet<BigDecimal>();
    var found = AMOUNT.matcher(normal(text));
    while (found.find()) {
      var digits = NO_DIGIT.matcher(found.group(2)).replaceAll("");
      var isMoney = found.group(1) != null || found.group(5) != null || found.group(2).contains(",");
      if (!isMoney && digits.length() < BARE) continue;
      var value = new BigDecimal(digits + (found.group(3) == null ? "" : found.group(3)));
      all.add(value.multiply(scale(found.group(4))).stripTrailingZeros());
    }
    return all;
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\p{Cf}\\u00ad]", "");
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
