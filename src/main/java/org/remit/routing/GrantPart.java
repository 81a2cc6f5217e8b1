package org.remit.routing;

import java.math.BigDecimal;
import java.util.List;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Sums.Range;

/** What must be answered before a grant is given: whether it is one in substance, and whether it may be given. */
final class GrantPart extends RoutePart {

  private static final SubsidyFigures FIGURES = SubsidyFigures.OF_THE_ACT;

  /** Over the elapsed part of the financial year and the two before it. */
  static final BigDecimal MINIMAL_ASSISTANCE = FIGURES.minimalAssistance().amount();

  /** Whatever the basis will be, no more than this stays out of the database. */
  static final BigDecimal UNPUBLISHED = FIGURES.minimalEntryAbove().amount().min(FIGURES.entryAbove().amount());

  GrantPart(RouteGround ground) {
    super(ground);
  }

  /** The steps; none where nothing is granted. */
  Part<List<String>> steps(Resolution resolution) {
    var act = ProcurementPart.act(resolution);
    if (!act.equals("grant")) {
      return none("Fact_NoGrant", "Subsidy Control Act 2022", "act", act, "Nothing is granted.");
    }
    var day = proposal.day().or(on);
    var sum = sums.of(resolution).life();
    return list(ask("grant-steps")
        .with("act", act)
        .with("subsidyLaw", day.isBefore(InForce.TRADE_AND_COOPERATION) ? "state-aid"
            : day.isBefore(InForce.SUBSIDY_CONTROL_ACT) ? "agreement" : "act")
        .with("assistance", assistance(sum))
        .saying("minimalAssistance", FIGURES.minimalAssistance().words())
        .saying("minimalEntryAbove", FIGURES.minimalEntryAbove().words())
        .saying("entryAbove", FIGURES.entryAbove().words())
        .showing("value", sum.words())
        .showing("day", say(Fact.known(day)) + (proposal.day().known() ? "" : ", the day the rules are asked for")));
  }

  private static String assistance(Range sum) {
    if (sum.least().is(least -> least.compareTo(MINIMAL_ASSISTANCE) > 0)) return "above-limit";
    if (sum.most().is(most -> most.compareTo(UNPUBLISHED) <= 0)) return "unpublished";
    return sum.most().is(most -> most.compareTo(MINIMAL_ASSISTANCE) <= 0)
        && sum.least().is(least -> least.compareTo(UNPUBLISHED) > 0) ? "to-limit" : "unknown";
  }
}
