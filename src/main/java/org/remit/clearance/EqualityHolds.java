package org.remit.clearance;

import org.remit.gate.Gate;
import org.remit.proposal.DecisionView;
import org.remit.proposal.OpensHolds;
import org.remit.reference.Role;
import org.remit.routing.Route;
import org.springframework.stereotype.Component;

/** Nothing is decided that the equality officer is asked about before due regard is shown (Equality Act 2010 s.149). */
@Component
class EqualityHolds implements OpensHolds {

  static final String HOLD = "equality-evidence";

  private final Gate gate;

  EqualityHolds(Gate gate) {
    this.gate = gate;
  }

  @Override
  public void openHolds(DecisionView decision, Route route) {
    if (decision.decidedAt() != null) return;
    gate.openIf(route.clearances().cautious().contains(Role.EQUALITY.id()), decision.reference(), null, HOLD,
        "The equality officer has not verified the report.", "its route asks for no equality clearance");
  }
}
