package org.remit.routing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Sums.Range;

/** What must be answered before a grant is given: whether it is one in substance, and whether it may be given. */
final class GrantPart extends RoutePart {

  /** From here the Trade and Cooperation Agreement took the place of State aid law. */
  static final LocalDate AGREEMENT = LocalDate.of(2021, 1, 1);
  static final LocalDate SUBSIDY_CONTROL_ACT = LocalDate.of(2023, 1, 4);

  /** Pounds over the elapsed part of the financial year and the two before it (Subsidy Control Act 2022 s.36). */
  static final BigDecimal MINIMAL_ASSISTANCE = new BigDecimal(315_000);
  /** Pounds up to which minimal assistance stays out of the database (Subsidy Control Act 2022 s.36(4)). */
  static final BigDecimal UNPUBLISHED = new BigDecimal(100_000);

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
        .with("subsidyLaw", day.isBefore(AGREEMENT) ? "state-aid"
            : day.isBefore(SUBSIDY_CONTROL_ACT) ? "agreement" : "act")
        .with("assistance", assistance(sum))
        .showing("value", sum.words())
        .showing("day", say(Fact.known(day)) + (proposal.day().known() ? "" : ", the day the rules are asked for")));
  }

  private static String assistance(Range sum) {
    if (sum.least().is(least -> least.compareTo(MINIMAL_ASSISTANCE) > 0)) return "above-limit";
    if (sum.most().is(most -> most.compareTo(UNPUBLISHED) <= 0)) return "to-100000";
    return sum.most().is(most -> most.compareTo(MINIMAL_ASSISTANCE) <= 0)
        && sum.least().is(least -> least.compareTo(UNPUBLISHED) > 0) ? "to-limit" : "unknown";
  }
}
