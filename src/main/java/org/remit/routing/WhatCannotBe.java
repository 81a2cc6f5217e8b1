package org.remit.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.remit.calendar.London;
import org.remit.routing.InvalidProposal.Problem;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Proposal.Term;

/**
 * What cannot be so in a proposal: a year's part above the whole, a whole beyond all its years, a number of months that
 * the days of the term deny, a code that is none of the Common Procurement Vocabulary. Only what no reading reconciles
 * is wrong: the year is the dearest one, a term may touch one more financial year than it has years, a month that is
 * begun may count or not, and the days may run to the end of an extension.
 */
final class WhatCannotBe {

  /** Regulation (EC) 213/2008: eight digits, and perhaps a ninth that checks them. */
  private static final Pattern CPV = Pattern.compile("\\d{8}(-\\d)?");

  private static final int MONTHS_OF_A_YEAR = 12;

  private final Proposal proposal;
  private final List<Problem> problems;

  private WhatCannotBe(Proposal proposal, List<Problem> problems) {
    this.proposal = proposal;
    this.problems = problems;
  }

  static void find(Proposal proposal, List<Problem> problems) {
    var look = new WhatCannotBe(proposal, problems);
    for (int i = 0; i < proposal.resolutions().size(); i++) {
      var resolution = proposal.resolutions().get(i);
      look.sums(resolution, "/resolutions/" + i + "/value");
      look.term(resolution.term(), "/resolutions/" + i + "/term");
      look.codes(resolution.procurement().cpv(), "/resolutions/" + i + "/procurement/cpv");
    }
  }

  /** A variation's sum is what changes; its year may be that of the contract. */
  private void sums(Resolution resolution, String pointer) {
    if (resolution.kind().equals("vary-contract") || resolution.value().annual().isUnknown()) return;
    var annual = resolution.value().annual().value();
    var total = shared(resolution, r -> r.value().total());
    if (total.isUnknown()) return;
    var months = shared(resolution, Sums::months);
    if (annual.compareTo(mostInAYear(total.value(), months)) > 0) {
      problems.add(new Problem(pointer + "/annual",
          "A year's part of " + Money.say(annual) + " is more than the whole of " + Money.say(total)
              + ". What falls in the dearest year is never more than the whole"
              + (months.isUnknown() ? "; a rate for a year needs the months of a term that is shorter." : ".")));
    } else if (months.known()) {
      var extended = months.value() + (resolution.value().extensions().is("excluded") ? 0 : extensions(resolution));
      var years = (extended + MONTHS_OF_A_YEAR - 1) / MONTHS_OF_A_YEAR + 1;
      var most = annual.multiply(BigDecimal.valueOf(years));
      if (total.value().compareTo(most) > 0) {
        problems.add(new Problem(resolution.value().total().known() ? pointer + "/total" : pointer + "/annual",
            Money.say(annual) + " in the dearest year makes no more than " + Money.say(most) + " of a term of "
                + months.value() + " months, and the whole is said to be " + Money.say(total)
                + ". Give the sum of the dearest year, or the right whole or term."));
      }
    }
  }

  /** A term shorter than a year may have its sum given at the rate of a year. */
  private static BigDecimal mostInAYear(BigDecimal total, Fact<Integer> months) {
    if (!months.is(m -> m > 0 && m < MONTHS_OF_A_YEAR)) return total;
    return total.multiply(BigDecimal.valueOf(MONTHS_OF_A_YEAR))
        .divide(BigDecimal.valueOf(months.value()), 0, RoundingMode.UP).add(BigDecimal.ONE);
  }

  /** What a resolution says, or else another with which it shares its sum. */
  private <T> Fact<T> shared(Resolution resolution, Function<Resolution, Fact<T>> what) {
    if (what.apply(resolution).known()) return what.apply(resolution);
    return proposal.resolutions().stream()
        .filter(r -> r.value().sharedWith().contains(resolution.id())
            || resolution.value().sharedWith().contains(r.id()))
        .map(what).filter(f -> !f.isUnknown()).findFirst().orElse(Fact.unknown());
  }

  private static int extensions(Resolution resolution) {
    return resolution.term().extensions().stream().mapToInt(Integer::intValue).sum();
  }

  private void term(Term term, String pointer) {
    if (term.months().isUnknown() || term.from().isUnknown() || term.to().isUnknown()
        || term.to().value().isBefore(term.from().value())) {
      return;
    }
    var whole = wholeMonths(term.from().value(), term.to().value());
    var begun = term.from().value().plusMonths(whole).isAfter(term.to().value()) ? whole : whole + 1;
    var months = term.months().value();
    if (whole <= months && months <= begun) return;
    for (var extension : term.extensions()) {
      months += extension;
      if (whole <= months && months <= begun) return;
    }
    problems.add(new Problem(pointer + "/months",
        "From " + London.say(term.from().value()) + " until " + London.say(term.to().value()) + " is "
            + (whole == begun ? "" : "between " + whole + " and ") + begun + " months, not " + term.months().value()
            + ". Give the months of those days, or the days of those months."));
  }

  private void codes(List<String> codes, String pointer) {
    for (int i = 0; i < codes.size(); i++) {
      if (CPV.matcher(codes.get(i).strip()).matches()) continue;
      problems.add(new Problem(pointer + "/" + i, "'" + codes.get(i) + "' is no code of the Common Procurement"
          + " Vocabulary: it has eight digits, such as 85311300, perhaps with its check digit, such as 85311300-5."));
    }
  }

  private static int wholeMonths(LocalDate from, LocalDate until) {
    return (int) ChronoUnit.MONTHS.between(from, until.plusDays(1));
  }
}
