package org.remit.procurement;

import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.proposal.DecisionProposed;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsChanged;
import org.remit.reference.DecisionReference;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens what forbids tender and award from the day that a proposal is registered. */
@Component
class ProcurementHolds {

  private final Decisions decisions;
  private final PartnerDecisionService partners;
  private final Gate gate;

  ProcurementHolds(Decisions decisions, PartnerDecisionService partners, Gate gate) {
    this.decisions = decisions;
    this.partners = partners;
    this.gate = gate;
  }

  // Before the lifecycle starts: it must find the acts forbidden.
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(DecisionProposed proposed) {
    hold(proposed.decision());
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(FactsChanged changed) {
    hold(changed.decision());
  }

  private void hold(DecisionReference reference) {
    var decision = decisions.get(reference);
    partners.hold(decision);
    holdForConflicts(decision);
  }

  private void holdForConflicts(DecisionView decision) {
    var route = decisions.route(decision);
    for (var resolution : decision.proposal().resolutions()) {
      if (!resolution.kind().equals("approve-procurement")) continue;
      var regime = route.resolution(resolution.id()).map(r -> r.regime().cautious()).orElse("");
      if ("pa-2023".equals(regime)) {
        gate.open(decision.reference(), resolution.id(), "conflicts-assessment", "None is on record.");
      } else {
        gate.lift(decision.reference(), resolution.id(), "conflicts-assessment", How.NOT_NEEDED,
            "the Procurement Act 2023 does not apply to it");
      }
    }
  }
}
