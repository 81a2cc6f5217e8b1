package org.remit.routing;

import java.util.ArrayList;
import java.util.List;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Route.ResolutionRoute;

/**
 * What nobody has said yet of an award, or of the procurement that leads to one, although the law that it is made under
 * and the notices that this law asks for turn on it. It is asked before the decision: afterwards the facts stand. A
 * concession is not asked for: unsaid it is taken as none, whose lower threshold and further notices are the safe ones.
 */
public final class AwardUnknowns {

  /** The row of a value above either threshold. */
  private static final String KIND_UNKNOWN = "Rule_ProcedureKindUnknown";

  private AwardUnknowns() {}

  /** A sentence for each resolution that lacks a fact; what a figure of the rules alone leaves open is none. */
  public static List<String> of(Proposal proposal, Route route) {
    var sums = new Sums(proposal);
    var all = new ArrayList<String>();
    for (var resolution : proposal.resolutions()) {
      if (!leadsToAnAward(resolution)) continue;
      var missing = route.resolution(resolution.id()).map(needs -> missing(needs, resolution, sums)).orElse(null);
      if (missing != null) all.add("Resolution " + resolution.id() + ": " + missing);
    }
    return all;
  }

  /** A contract that is changed stays under the law that it was made under, which the register knows. */
  private static boolean leadsToAnAward(Resolution resolution) {
    return List.of("call", "award", "arrange").contains(ProcurementPart.act(resolution));
  }

  private static String missing(ResolutionRoute needs, Resolution resolution, Sums sums) {
    if (needs.regime().depends()) return needs.regime().dependsOn();
    if (needs.regime().is("psr") && !resolution.procurement().procedure().is(Words.PROVIDER_SELECTION::contains)) {
      return "Health care is bought by a process of the Provider Selection Regime whatever its value (SI 2023/1348):"
          + " say by which of " + String.join(", ", Words.PROVIDER_SELECTION) + ".";
    }
    if (!needs.procedure().depends()) return null;
    var facts = new ArrayList<String>();
    var sum = sums.of(resolution);
    var valueTurns = !needs.procedure().reason().ruleId().equals(KIND_UNKNOWN);
    if (valueTurns && sum.life().exact().isUnknown()) facts.add("its value over its whole life, with extensions");
    if (valueTurns && sum.vat().equals("unknown")) facts.add("whether its value is with VAT");
    if (resolution.procurement().lightTouch().isUnknown()) facts.add("whether the services are light touch");
    return facts.isEmpty() ? null : needs.procedure().dependsOn() + " Not known: " + String.join("; ", facts) + ".";
  }
}
