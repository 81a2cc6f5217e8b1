package org.remit.callin;

import org.remit.papers.PartOfMembers;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/**
 * Scrutiny has the withheld papers of a decision that is called in, from the valid request to the committee's answer;
 * council has them while the decision lies before it (SI 2012/2089 reg 17; Local Government Act 2000 s.9F(4)).
 */
@Component
class PartInCallIn implements PartOfMembers {

  private final CallInRows rows;
  private final CallInRequestRows requests;

  PartInCallIn(CallInRows rows, CallInRequestRows requests) {
    this.rows = rows;
    this.requests = requests;
  }

  @Override
  public boolean scrutinises(Actor actor, DecisionReference decision) {
    var state = rows.findById(decision.value()).map(CallIn::state).orElse(CallIn.State.ENDED);
    return switch (state) {
      case OPEN -> ofScrutiny(actor)
          && requests.of(decision.value()).stream().anyMatch(CallInRequest::isValid);
      case AT_SCRUTINY -> ofScrutiny(actor);
      case AT_COUNCIL -> actor.has(Role.COUNCIL, Role.COUNCIL_CHAIR);
      case AT_MAKER, ENDED -> false;
    };
  }

  private static boolean ofScrutiny(Actor actor) {
    return actor.has(Role.SCRUTINY, Role.SCRUTINY_CHAIR);
  }
}
