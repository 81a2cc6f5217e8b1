package org.remit.routing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.remit.constitution.Constitution;
import org.remit.constitution.Rules;
import org.remit.routing.Proposal.ExistingContract;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Sums.Sum;

/**
 * Where a fact may pass a figure of the council's pack or of the law. Between two such points no comparison of a sum
 * or a day comes out otherwise, so that whoever looks at each of them, and beside it, sees every answer that there is.
 */
final class TurningPoints {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  /** Two sums of money at which nothing is compared, to learn how what is compared follows a fact. */
  private static final BigDecimal ONE = new BigDecimal("1234567.89");
  private static final BigDecimal OTHER = new BigDecimal("7654321.01");
  private static final BigDecimal YEAR = new BigDecimal(12);
  private static final int MOST_MONTHS = 10_000;
  /** So many days around the day of a decision every day is looked at: notices are counted back from it. */
  private static final int DAYS_OF_NOTICE = 60;

  private final Constitution constitution;
  private final Thresholds thresholds;
  private final Rules rules;
  private final LocalDate on;

  TurningPoints(Constitution constitution, Thresholds thresholds, LocalDate on) {
    this.constitution = constitution;
    this.thresholds = thresholds;
    this.rules = constitution.on(on);
    this.on = on;
  }

  /**
   * The pence at which a fact in money may pass a figure, with those beside it.
   *
   * @param with the proposal with that fact at a value; null where it cannot be read
   */
  Collection<Long> pence(Function<BigDecimal, Proposal> with) {
    var marks = new TreeSet<Long>();
    var one = with.apply(ONE);
    var other = with.apply(OTHER);
    if (one == null || other == null) return marks;
    var measures = List.of(measures(one), measures(other));
    var figures = List.of(figures(one), figures(other));
    for (int m = 0; m < measures.get(0).size(); m++) {
      for (int f = 0; f < figures.get(0).size(); f++) {
        mark(difference(measures.get(0).get(m), figures.get(0).get(f)),
            difference(measures.get(1).get(m), figures.get(1).get(f)), marks);
      }
    }
    return marks;
  }

  private static BigDecimal difference(BigDecimal measure, BigDecimal figure) {
    return measure == null || figure == null ? null : measure.subtract(figure);
  }

  /** What is compared follows the fact in a straight line: where the line meets the figure, give or take a rounding. */
  private static void mark(BigDecimal one, BigDecimal other, Collection<Long> marks) {
    if (one == null || other == null || one.compareTo(other) == 0) return;
    var slope = other.subtract(one).divide(OTHER.subtract(ONE), MathContext.DECIMAL64);
    var meets = ONE.subtract(one.divide(slope, MathContext.DECIMAL64));
    if (meets.signum() < 0 || meets.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) return;
    var pence = meets.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    var rounding = BigDecimal.ONE.divide(slope.abs(), 0, RoundingMode.UP).min(HUNDRED).longValue();
    marks.addAll(List.of(pence, pence + rounding, Math.max(0, pence - rounding)));
  }

  /** Every sum that is compared with a figure; in the same order for every value of a fact. */
  private List<BigDecimal> measures(Proposal proposal) {
    var sums = new Sums(proposal);
    var all = new ArrayList<BigDecimal>();
    for (var sum : sums.all()) all.addAll(bounds(sum));
    for (var basis : List.of("annual", "sum", "whole-life")) {
      all.add(sums.together(basis).or(null));
      all.add(sums.against(basis, true).least().or(null));
      all.add(sums.against(basis, true).most().or(null));
    }
    var savings = proposal.effects().savings().or(null);
    all.add(savings);
    for (var resolution : proposal.resolutions()) {
      all.add(savings == null || resolution.term().months().isUnknown() ? null
          : overMonths(savings, resolution.term().months().value()));
      all.add(savings == null || resolution.term().months().isUnknown() ? null
          : overMonths(savings, resolution.term().months().value() + extensions(resolution)));
      var contract = resolution.existing(proposal);
      bounds(sums.of(resolution)).forEach(bound -> all.add(bound == null || contract == null
          || contract.value().isUnknown() ? null : contract.value().value().add(bound)));
    }
    return all;
  }

  private static List<BigDecimal> bounds(Sum sum) {
    var all = new ArrayList<BigDecimal>();
    all.add(sum.total().or(null));
    all.add(sum.year().least().or(null));
    all.add(sum.year().most().or(null));
    all.add(sum.life().least().or(null));
    all.add(sum.life().most().or(null));
    return all;
  }

  private static BigDecimal overMonths(BigDecimal year, int months) {
    return year.multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
  }

  private static int extensions(Resolution resolution) {
    return resolution.term().extensions().stream().mapToInt(Integer::intValue).sum();
  }

  /** Every figure with which a sum is compared; in the same order for every value of a fact. */
  private List<BigDecimal> figures(Proposal proposal) {
    var all = new ArrayList<BigDecimal>();
    var key = rules.keyLimit();
    if (key.isSet()) {
      all.add(key.value().amount());
      all.add(key.value().percent() == null ? null : key.value().limit(proposal.effects().budget().or(null)));
    }
    rules.significantOperationalLimit().ifPresent(limit -> all.add(limit.value()));
    if (rules.contractBands().isSet()) {
      rules.contractBands().value().forEach(band -> {
        for (var end : new BigDecimal[] {band.from(), band.upTo()}) {
          all.add(end);
          if (band.vat() == null) continue;
          all.add(end == null ? null : end.multiply(Vat.WITH));
          all.add(end == null ? null : end.divide(Vat.WITH, MathContext.DECIMAL64));
        }
      });
    }
    if (rules.delegation().isSet()) rules.delegation().value().forEach(delegate -> all.add(delegate.limit()));
    for (var edition : thresholds.editions()) {
      if (!appliesTo(edition, proposal)) continue;
      for (var threshold : new BigDecimal[] {edition.goodsAndServices(), edition.lightTouch(), edition.works(),
          edition.concession(), edition.lightTouchConcession()}) {
        all.add(threshold);
        all.add(threshold == null ? null : threshold.multiply(Vat.WITH));
        all.add(threshold == null ? null : threshold.divide(Vat.WITH, MathContext.DECIMAL64));
      }
    }
    all.addAll(List.of(GrantPart.MINIMAL_ASSISTANCE, GrantPart.UNPUBLISHED, DutiesPart.CONTRACT,
        DutiesPart.CAPITAL_CONTRACT));
    for (var contract : proposal.contracts()) {
      for (var share : List.of(ModificationPart.TENTH, ModificationPart.OF_WORKS, ModificationPart.HALF)) {
        all.add(contract.value().map(share::multiply).or(null));
      }
    }
    return all;
  }

  private boolean appliesTo(Thresholds.Edition edition, Proposal proposal) {
    var days = new ArrayList<LocalDate>(List.of(proposal.report().date().or(on)));
    proposal.resolutions().forEach(r -> r.procurement().commenced().map(days::add));
    proposal.contracts().stream().map(ExistingContract::commenced).forEach(c -> c.map(days::add));
    return days.stream().anyMatch(day -> !day.isBefore(edition.from()) && !day.isAfter(edition.to()));
  }

  /** The lengths of a term, in months, at which one of its sums may pass a figure, with those beside it. */
  Collection<Long> months(Proposal proposal) {
    var marks = new TreeSet<Long>(List.of(1L, 11L, 12L, 13L));
    var sums = new Sums(proposal);
    for (var figure : figures(proposal)) {
      if (figure == null || figure.signum() == 0) continue;
      for (var sum : sums.all()) {
        var stated = sum.of().get(0).value();
        if (stated.total().known()) around(stated.total().value().multiply(YEAR), figure, sum, marks);
        if (stated.annual().is(annual -> annual.signum() > 0)) {
          around(figure.multiply(YEAR), stated.annual().value(), sum, marks);
        }
        if (stated.total().is(total -> total.compareTo(figure) < 0)) {
          around(stated.total().value().multiply(BigDecimal.valueOf(sum.extensions())),
              figure.subtract(stated.total().value()), sum, marks);
        }
      }
    }
    return marks;
  }

  private static void around(BigDecimal dividend, BigDecimal divisor, Sum sum, Collection<Long> marks) {
    var months = dividend.divide(divisor, 0, RoundingMode.DOWN).min(BigDecimal.valueOf(MOST_MONTHS)).longValue();
    for (var each : List.of(months, months - sum.extensions())) {
      for (long near = each - 1; near <= each + 2; near++) {
        if (near > 0) marks.add(near);
      }
    }
  }

  /** The days, as days of the epoch, from which some rule is another, and every day for some weeks around decisions. */
  Collection<Long> days(Collection<LocalDate> around) {
    var days = new TreeSet<LocalDate>(constitution.turns());
    days.addAll(ProcurementPart.TURNS);
    days.addAll(StaffPart.TURNS);
    days.addAll(List.of(InForce.LGPS_2013, InForce.TRADE_AND_COOPERATION, InForce.SUBSIDY_CONTROL_ACT,
        DutiesPart.WORKFORCE_RULES_ANNOUNCED));
    thresholds.editions().forEach(edition -> days.add(edition.from()));
    rules.quietPeriods().filter(figure -> figure.isSet()).ifPresent(figure -> figure.value().forEach(period -> {
      days.add(period.from());
      days.add(period.to().plusDays(1));
    }));
    rules.dissolution().filter(figure -> figure.isSet()).ifPresent(figure -> days.add(figure.value().on()));
    var marks = new TreeSet<Long>();
    days.forEach(day -> marks.addAll(List.of(day.toEpochDay() - 1, day.toEpochDay())));
    for (var centre : around) {
      for (int day = -DAYS_OF_NOTICE; day <= DAYS_OF_NOTICE; day++) marks.add(centre.toEpochDay() + day);
    }
    return marks;
  }
}
