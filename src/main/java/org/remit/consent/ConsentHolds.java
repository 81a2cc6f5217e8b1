package org.remit.consent;

import org.remit.gate.Gate;
import org.remit.proposal.DecisionView;
import org.remit.proposal.OpensHolds;
import org.remit.routing.Route;
import org.remit.routing.Route.ResolutionRoute;
import org.springframework.stereotype.Component;

/**
 * Opens a hold for each consent that the route of a resolution asks for, or may ask for: unknown is never 'no'. Whether
 * one is needed at all is answered on record.
 */
@Component
class ConsentHolds implements OpensHolds {

  private final Gate gate;

  ConsentHolds(Gate gate) {
    this.gate = gate;
  }

  @Override
  public void openHolds(DecisionView decision, Route route) {
    for (var resolution : decision.resolutions()) {
      route.resolution(resolution.id()).ifPresent(asked -> openHolds(decision, asked));
    }
  }

  private void openHolds(DecisionView decision, ResolutionRoute asked) {
    var duties = asked.duties().cautious();
    for (var consent : ConsentService.KINDS) {
      gate.openIf(duties != null && duties.contains(consent), decision.reference(), asked.id(), consent,
          "No consent is on record.", "its route asks for none");
    }
  }
}
