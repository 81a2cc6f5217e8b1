package org.remit.proposal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remit.reference.Refused;
import org.remit.routing.Proposal;

/**
 * What the new wording of an amended resolution says of its sum and its term. An amendment stays within what notice,
 * report and route were about: a larger sum, a longer term or another party is another matter, of which nobody was told
 * (SI 2012/2089 regs 8 and 9). A smaller sum or a shorter term is from then on what was approved.
 *
 * @param sum the largest that the wording names, in pounds; empty where it names none
 * @param longest the longest period that it names, in months; empty where it names none
 * @param term the term that it gives, in months, as in 'for one year'; empty where it gives none
 */
public record Amendment(Optional<BigDecimal> sum, Optional<Integer> longest, Optional<Integer> term) {

  private static final String RULE = "SI 2012/2089 regs 8, 9 and 13(4); nobody decides without authority";
  private static final Set<String> TO_SOMEBODY =
      Set.of("award-contract", "extend-contract", "vary-contract", "make-grant");
  private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
      "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty");

  private static final Pattern SUM = Pattern.compile(
      "(?:£|\\bgbp)\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(k|m|bn|thousand|million|billion)?\\b"
          + "|\\b([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(k|m|bn|thousand|million|billion)?\\s+pounds\\b");
  private static final String PERIOD =
      "([0-9]{1,3}|" + String.join("|", NUMBERS) + "|a)[ -](year|month)s?\\b(?!['’]? notice)";
  private static final Pattern ANY_PERIOD = Pattern.compile("\\b" + PERIOD);
  private static final Pattern TERM =
      Pattern.compile("\\b(?:for|of) (?:up to |only )?(?:a (?:term|period) of )?" + PERIOD);

  private static final Amendment NONE = new Amendment(Optional.empty(), Optional.empty(), Optional.empty());

  /** @param wording null or empty where nothing was amended */
  public static Amendment of(String wording) {
    if (wording == null || wording.isBlank()) return NONE;
    var text = wording.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return new Amendment(
        SUM.matcher(text).results().map(found -> pounds(found.group(1) == null ? found.group(3) : found.group(1),
            found.group(1) == null ? found.group(4) : found.group(2))).max(Comparator.naturalOrder()),
        longest(ANY_PERIOD.matcher(text)), longest(TERM.matcher(text)));
  }

  /**
   * @param proposed the resolution as it was proposed
   * @param wording what it is to say
   * @throws Refused if the wording goes beyond what was proposed, or does not name the other party that was
   */
  static void mustStayWithin(Proposal.Resolution proposed, String wording) {
    var amendment = of(wording);
    var total = proposed.value().total();
    amendment.sum().filter(sum -> !total.known() || sum.compareTo(total.value()) > 0).ifPresent(sum -> {
      throw beyond(proposed, String.format(Locale.UK, "the sum of £%,.2f", sum), "approved-sum");
    });
    amendment.longest().filter(months -> months > mostMonths(proposed.term())).ifPresent(months -> {
      throw beyond(proposed, "a period of " + months + " months", "approved-term");
    });
    var party = proposed.supplier();
    if (TO_SOMEBODY.contains(proposed.kind()) && party != null && party.known()
        && !wording.toLowerCase(Locale.ROOT).contains(party.value().toLowerCase(Locale.ROOT))) {
      throw new Refused("Write the whole resolution as it is to be, with " + party.value() + " in it: to award it to"
          + " another is another matter, and no amendment of resolution " + proposed.id() + ".")
          .at("/resolutionOutcomes").because("approved-supplier", RULE);
    }
  }

  private static Refused beyond(Proposal.Resolution proposed, String what, String hold) {
    return new Refused("The amendment names " + what + ", which is more than resolution " + proposed.id()
        + " proposes. Nobody was told of that by notice or report: put it off and change the facts, so that it is"
        + " routed anew, or propose it as a decision of its own.")
        .at("/resolutionOutcomes").because(hold, RULE);
  }

  /** Where no number of months is stated there is nothing to compare with; what may be signed is asked for anyway. */
  private static int mostMonths(Proposal.Term term) {
    if (term.months().isUnknown()) return Integer.MAX_VALUE;
    return term.months().value() + term.extensions().stream().mapToInt(Integer::intValue).sum();
  }

  private static Optional<Integer> longest(Matcher periods) {
    return periods.results().map(found -> number(found.group(1)) * (found.group(2).equals("year") ? 12 : 1))
        .max(Comparator.naturalOrder());
  }

  private static int number(String written) {
    if (written.equals("a")) return 1;
    var named = NUMBERS.indexOf(written);
    return named < 0 ? Integer.parseInt(written) : named;
  }

  private static BigDecimal pounds(String digits, String unit) {
    var number = new BigDecimal(digits.replace(",", ""));
    return switch (unit == null ? "" : unit) {
      case "k", "thousand" -> number.movePointRight(3);
      case "m", "million" -> number.movePointRight(6);
      case "bn", "billion" -> number.movePointRight(9);
      default -> number;
    };
  }
}
