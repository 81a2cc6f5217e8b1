package org.remit.contract;

import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** What every act on a contract asks first: is it this person's, and has the resolution effect? */
@Component
class Desk {

  private final Decisions decisions;
  private final Actors actors;

  Desk(Decisions decisions, Actors actors) {
    this.decisions = decisions;
    this.actors = actors;
  }

  /** @throws Refused unless the signed-in person holds one of these roles at the decision's council */
  Actor mustBe(DecisionReference reference, Role... roles) {
    return actors.person().mustBe(decisions.get(reference).authority(), roles);
  }

  /** @throws Refused unless the resolution may be carried out */
  DecisionView mustHaveEffect(DecisionReference reference, String resolution) {
    var decision = decisions.get(reference);
    decision.mustHaveEffect(resolution);
    return decision;
  }
}
