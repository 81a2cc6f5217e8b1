package org.remit.pension;

import java.util.List;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.proposal.DecisionView;
import org.remit.proposal.OpensHolds;
import org.remit.proposal.ResolutionView;
import org.remit.reference.DecisionReference;
import org.remit.routing.Route;
import org.springframework.stereotype.Component;

/**
 * Opens the holds on tender and start wherever staff with LGPS rights may move or nobody knows, before anything has
 * happened. Facts that come to say otherwise, before any step was taken, make them unnecessary.
 */
@Component
class PensionHolds implements OpensHolds {

  static final String ROUTE = "pension-route";
  static final String RISK = "pension-risk";
  static final String PROTECTION = "pension-protection";
  static final String SECURITY = "pension-security";

  private final PensionProtections protections;
  private final Gate gate;

  PensionHolds(PensionProtections protections, Gate gate) {
    this.protections = protections;
    this.gate = gate;
  }

  @Override
  public void openHolds(DecisionView decision, Route route) {
    for (var resolution : decision.resolutions()) {
      if (!resolution.asksForTender() && !resolution.startsAService()) continue;
      holdWhatTheFactsAsk(decision, route, resolution);
    }
  }

  private void holdWhatTheFactsAsk(DecisionView decision, Route route, ResolutionView resolution) {
    var reference = decision.reference();
    var letter = resolution.id();
    var byRoute = route.resolution(letter).map(r -> !r.pensionSteps().cautious().isEmpty()).orElse(false);
    if (byRoute || factsSaySo(decision, letter)) {
      open(reference, letter, resolution.asksForTender());
    } else if (!protections.existsById(new PensionProtection.Key(reference.value(), letter))) {
      for (var kind : kinds(resolution.asksForTender())) {
        gate.lift(reference, letter, kind, How.NOT_NEEDED, "by the facts as they stand, nobody with LGPS rights moves");
      }
    }
  }

  private static boolean factsSaySo(DecisionView decision, String resolution) {
    return decision.proposal().pension().stream()
        .anyMatch(p -> p.resolution() == null || resolution.equals(p.resolution()))
        || decision.proposal().staff().stream()
            .anyMatch(s -> (s.resolution() == null || resolution.equals(s.resolution())) && !s.transfers()
                .is(false) && !s.pension().is("not-lgps"));
  }

  /** Opens what is not yet on record; what was met stays met. */
  void open(DecisionReference reference, String resolution, boolean tendering) {
    for (var kind : kinds(tendering)) {
      gate.openUnlessSettled(reference, resolution, kind, "Nothing is on record yet.");
    }
  }

  private static List<String> kinds(boolean tendering) {
    return tendering ? List.of(ROUTE, RISK) : List.of(PROTECTION, SECURITY);
  }
}
