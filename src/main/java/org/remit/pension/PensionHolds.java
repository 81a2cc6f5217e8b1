package org.remit.pension;

import java.util.List;
import java.util.Set;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.proposal.DecisionProposed;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsChanged;
import org.remit.reference.DecisionReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the holds on tender and start wherever staff with LGPS rights may move or nobody knows, before anything has
 * happened. Facts that come to say otherwise, before any step was taken, make them unnecessary.
 */
@Component
class PensionHolds {

  static final String ROUTE = "pension-route";
  static final String RISK = "pension-risk";
  static final String PROTECTION = "pension-protection";
  static final String SECURITY = "pension-security";

  private static final Set<String> TENDERING = Set.of("approve-procurement");
  private static final Set<String> STARTING = Set.of("award-contract", "enter-arrangement");

  private final Decisions decisions;
  private final PensionProtections protections;
  private final Gate gate;

  PensionHolds(Decisions decisions, PensionProtections protections, Gate gate) {
    this.decisions = decisions;
    this.protections = protections;
    this.gate = gate;
  }

  @EventListener
  void on(DecisionProposed proposed) {
    holdWhatTheFactsAsk(proposed.decision());
  }

  @EventListener
  void on(FactsChanged changed) {
    holdWhatTheFactsAsk(changed.decision());
  }

  private void holdWhatTheFactsAsk(DecisionReference reference) {
    var decision = decisions.get(reference);
    var route = decisions.route(decision);
    for (var resolution : decision.resolutions()) {
      var tendering = TENDERING.contains(resolution.kind());
      if (!tendering && !STARTING.contains(resolution.kind())) continue;
      var byRoute = route.resolution(resolution.id()).map(r -> !r.pensionSteps().cautious().isEmpty()).orElse(false);
      if (byRoute || factsSaySo(decision, resolution.id())) {
        open(reference, resolution.id(), tendering);
      } else if (!protections.existsById(new PensionProtection.Key(reference.value(), resolution.id()))) {
        for (var kind : kinds(tendering)) {
          gate.lift(reference, resolution.id(), kind, How.NOT_NEEDED,
              "by the facts as they stand, nobody with LGPS rights moves");
        }
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
      var had = gate.holds(reference).stream()
          .anyMatch(h -> h.kind().equals(kind) && resolution.equals(h.resolution()) && !"not-needed".equals(h.ended()));
      if (!had) gate.open(reference, resolution, kind, "Nothing is on record yet.");
    }
  }

  static boolean startsAService(String resolutionKind) {
    return STARTING.contains(resolutionKind);
  }

  private static List<String> kinds(boolean tendering) {
    return tendering ? List.of(ROUTE, RISK) : List.of(PROTECTION, SECURITY);
  }
}
