package org.remit.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.remit.routing.Proposal.Resolution;

/**
 * The sums of a proposal, in pounds. A sum that resolutions share is counted once. What is not stated is worked out
 * from what is, at the same rate in every month; where only its bounds follow it is known by them.
 */
final class Sums {

  private static final Set<String> SPENDING = Set.of("approve-procurement", "award-contract", "extend-contract",
      "vary-contract", "make-grant", "enter-arrangement");

  /** What a sum is at least and at most; either may be unknown. */
  record Range(Fact<BigDecimal> least, Fact<BigDecimal> most) {

    static final Range UNKNOWN = new Range(Fact.unknown(), Fact.unknown());

    static Range exactly(BigDecimal sum) {
      return new Range(Fact.known(sum), Fact.known(sum));
    }

    static Range between(BigDecimal least, BigDecimal most) {
      return new Range(Fact.known(least), Fact.known(most));
    }

    /** The sum itself, where both bounds are the same. */
    Fact<BigDecimal> exact() {
      return least.known() && most.is(m -> m.compareTo(least.value()) == 0) ? least : Fact.unknown();
    }

    String words() {
      if (exact().known()) return Money.say(exact());
      if (least.known() && most.known()) return "between " + Money.say(least) + " and " + Money.say(most);
      if (least.known()) return "at least " + Money.say(least);
      return most.known() ? "at most " + Money.say(most) : "unknown";
    }
  }

  /**
   * One sum.
   *
   * @param of the resolutions that share it
   * @param total over the term, as stated or worked out
   * @param year a year's part: the one stated, or else the average over the term
   * @param life over the term and every possible extension
   * @param extensions the months of all possible extensions; 0 where none is named
   */
  record Sum(
      List<Resolution> of, Fact<BigDecimal> total, Range year, Range life, int extensions, String vat) {

    Fact<BigDecimal> annual() {
      return year.exact();
    }

    /** The sum on a basis: annual, budget, whole-life or sum. */
    Fact<BigDecimal> on(String basis) {
      return switch (basis) {
        case "annual", "budget" -> year.exact();
        case "whole-life" -> life.exact();
        default -> total;
      };
    }

    /** What it is at least, on that basis. */
    Fact<BigDecimal> atLeast(String basis) {
      return switch (basis) {
        case "annual", "budget" -> year.least();
        case "whole-life" -> life.least();
        default -> total.known() ? total : year.least();
      };
    }

    /** What it is at most, on that basis. */
    Fact<BigDecimal> atMost(String basis) {
      return switch (basis) {
        case "annual", "budget" -> year.most();
        case "whole-life" -> life.most();
        default -> total;
      };
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
    var total = first(group, r -> r.value().total());
    var annual = first(group, r -> r.value().annual());
    var months = first(group, Sums::months);
    var more = group.stream().mapToInt(r -> r.term().extensions().stream().mapToInt(Integer::intValue).sum())
        .max().orElse(0);
    var stated = new Stated(total, annual, months, more, first(group, r -> r.value().extensions()));
    var vat = "unknown";
    for (var resolution : group) {
      if (resolution.value().vat().known()) vat = resolution.value().vat().value();
    }
    return new Sum(List.copyOf(group), stated.term(), stated.year(), stated.life(), more, vat);
  }

  private static <T> Fact<T> first(List<Resolution> group, Function<Resolution, Fact<T>> what) {
    return group.stream().map(what).filter(fact -> !fact.isUnknown()).findFirst().orElse(Fact.unknown());
  }

  /** The months of the term, begun ones counted whole where only its days are stated. */
  static Fact<Integer> months(Resolution resolution) {
    var term = resolution.term();
    if (term.months().known() || term.from().isUnknown() || term.to().isUnknown()) return term.months();
    var end = term.to().value().plusDays(1);
    var whole = (int) ChronoUnit.MONTHS.between(term.from().value(), end);
    return Fact.known(term.from().value().plusMonths(whole).isBefore(end) ? whole + 1 : whole);
  }

  /** What the report states of one sum, and what follows from it. */
  private record Stated(
      Fact<BigDecimal> total, Fact<BigDecimal> annual, Fact<Integer> months, int more, Fact<String> extensions) {

    Fact<BigDecimal> term() {
      if (total.known() || annual.isUnknown() || months.isUnknown()) return total;
      return Fact.known(over(annual.value(), months.value()));
    }

    Range year() {
      if (annual.known()) return Range.exactly(annual.value());
      if (total.isUnknown()) return Range.UNKNOWN;
      if (months.isUnknown()) return new Range(Fact.unknown(), total);
      if (more == 0 || extensions.is("excluded")) return Range.exactly(average(months.value()));
      if (extensions.is("included")) return Range.exactly(average(months.value() + more));
      return Range.between(average(months.value() + more), average(months.value()));
    }

    Range life() {
      var term = term();
      if (more == 0) return term.known() ? Range.exactly(term.value()) : new Range(annual, Fact.unknown());
      if (total.isUnknown()) {
        return term.known() ? Range.exactly(over(annual.value(), months.value() + more))
            : new Range(annual, Fact.unknown());
      }
      if (extensions.is("included")) return Range.exactly(total.value());
      if (months.isUnknown()) return new Range(total, Fact.unknown());
      var with = annual.known() ? total.value().add(over(annual.value(), more))
          : total.value().multiply(BigDecimal.valueOf(months.value() + (long) more))
              .divide(BigDecimal.valueOf(months.value()), 2, RoundingMode.HALF_UP);
      if (extensions.is("excluded") || isWhatComesOf(months.value())) return Range.exactly(with);
      return isWhatComesOf(months.value() + more) ? Range.exactly(total.value())
          : Range.between(total.value(), with);
    }

    /** Whether the stated total is the stated year's part over so many months. */
    private boolean isWhatComesOf(int many) {
      return annual.is(a -> over(a, many).compareTo(total.value()) == 0);
    }

    private BigDecimal average(int many) {
      return many <= 12 ? total.value()
          : total.value().multiply(BigDecimal.valueOf(12)).divide(BigDecimal.valueOf(many), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal over(BigDecimal year, int many) {
      return year.multiply(BigDecimal.valueOf(many)).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
    }
  }

  /** Whether what nobody stated of a resolution's sum or term follows from what is stated: by its place there. */
  boolean follows(Resolution resolution, String place) {
    return switch (place) {
      case "value/total" -> of(resolution).total().known();
      case "value/annual" -> of(resolution).annual().known();
      case "term/months", "term/from", "term/to" -> months(resolution).known();
      default -> false;
    };
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

  /** What counts against a limit on a basis: the largest sum, or all together where they are one decision. */
  Range against(String basis, boolean together) {
    var least = BigDecimal.ZERO;
    Fact<BigDecimal> most = Fact.known(BigDecimal.ZERO);
    for (var sum : all) {
      var low = sum.atLeast(basis).or(BigDecimal.ZERO);
      var high = sum.atMost(basis);
      least = together ? least.add(low) : least.max(low);
      most = most.isUnknown() || high.isUnknown() ? Fact.unknown()
          : Fact.known(together ? most.value().add(high.value()) : most.value().max(high.value()));
    }
    return new Range(Fact.known(least), most);
  }
}
