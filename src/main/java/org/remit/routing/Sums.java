package org.remit.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.remit.routing.Proposal.Resolution;

/**
 * The sums of a proposal. A sum that resolutions share is counted once. On a yearly basis a year of a term counts; a
 * sum whose term is not known is at least no more a year than in all.
 */
final class Sums {

  private static final Set<String> SPENDING = Set.of("approve-procurement", "award-contract", "extend-contract",
      "vary-contract", "make-grant", "enter-arrangement");

  /**
   * One sum.
   *
   * @param of the resolutions that share it
   * @param total over the whole life
   * @param annual a year's part
   * @param annualAtMost what a year's part cannot exceed, where it is not known itself
   */
  record Sum(
      List<Resolution> of, Fact<BigDecimal> total, Fact<BigDecimal> annual, Fact<BigDecimal> annualAtMost, String vat) {

    /** The sum on a basis: annual, whole-life or sum. */
    Fact<BigDecimal> on(String basis) {
      return basis.equals("annual") ? annual : total;
    }

    /** What it is at least, on that basis. */
    Fact<BigDecimal> atLeast(String basis) {
      return on(basis).known() ? on(basis) : annual;
    }

    /** What it is at most, on that basis. */
    Fact<BigDecimal> atMost(String basis) {
      return on(basis).known() ? on(basis) : basis.equals("annual") ? annualAtMost : Fact.unknown();
    }
  }

  private final List<Sum> all = new ArrayList<>();

  Sums(Proposal proposal) {
    var seen = new LinkedHashSet<String>();
    for (var resolution : proposal.resolutions()) {
      if (seen.contains(resolution.id())) continue;
      var group = new ArrayList<Resolution>();
      collect(resolution, proposal, group, seen);
      if (group.stream().anyMatch(r -> SPENDING.contains(r.kind()) || r.value().total().known() || r.value().annual()
          .known())
          && group.stream().anyMatch(r -> !r.kind().equals("note"))) {
        all.add(sum(group));
      }
    }
  }

  private static void collect(Resolution resolution, Proposal proposal, List<Resolution> group, Set<String> seen) {
    if (!seen.add(resolution.id())) return;
    group.add(resolution);
    for (var other : proposal.resolutions()) {
      if (resolution.value().sharedWith().contains(other.id()) || other.value().sharedWith()
          .contains(resolution.id())) {
        collect(other, proposal, group, seen);
      }
    }
  }

  private static Sum sum(List<Resolution> group) {
    Fact<BigDecimal> total = Fact.unknown();
    Fact<BigDecimal> annual = Fact.unknown();
    Fact<Integer> months = Fact.unknown();
    var vat = "unknown";
    for (var resolution : group) {
      if (total.isUnknown()) total = resolution.value().total();
      if (annual.isUnknown()) annual = resolution.value().annual();
      if (months.isUnknown()) months = resolution.term().months();
      if (resolution.value().vat().known()) vat = resolution.value().vat().value();
    }
    if (months.known()) {
      var years = new BigDecimal(months.value()).divide(new BigDecimal(12), 10, RoundingMode.HALF_UP);
      if (annual.isUnknown() && total.known()) {
        annual = months.value() <= 12 ? total
            : Fact.known(total.value().divide(years, 2, RoundingMode.HALF_UP));
      }
      if (total.isUnknown() && annual.known()) {
        total = Fact.known(annual.value().multiply(years).setScale(2, RoundingMode.HALF_UP));
      }
    }
    return new Sum(List.copyOf(group), total, annual, annual.known() ? annual : total, vat);
  }

  List<Sum> all() {
    return all;
  }

  Sum of(Resolution resolution) {
    return all.stream().filter(s -> s.of().stream().anyMatch(r -> r.id().equals(resolution.id()))).findFirst()
        .orElseGet(() -> sum(List.of(resolution)));
  }

  /** All sums together, on a basis, each at its most; unknown unless at least one is known. */
  Fact<BigDecimal> together(String basis) {
    BigDecimal together = null;
    for (var sum : all) {
      var most = sum.atMost(basis);
      if (most.known()) together = together == null ? most.value() : together.add(most.value());
    }
    return together == null ? Fact.unknown() : Fact.known(together);
  }

  /** The largest single sum over the whole life; unknown if any is unknown. */
  Fact<BigDecimal> largest() {
    BigDecimal largest = BigDecimal.ZERO;
    for (var sum : all) {
      if (sum.total().isUnknown()) return Fact.unknown();
      largest = largest.max(sum.total().value());
    }
    return Fact.known(largest);
  }
}
