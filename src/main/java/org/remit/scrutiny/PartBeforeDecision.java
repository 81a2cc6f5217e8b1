package org.remit.scrutiny;

import org.remit.papers.PartOfMembers;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** Scrutiny has the withheld papers of a matter on its own agenda, until its comments are recorded (reg 17). */
@Component
class PartBeforeDecision implements PartOfMembers {

  private final ScrutinyItems items;

  PartBeforeDecision(ScrutinyItems items) {
    this.items = items;
  }

  @Override
  public boolean scrutinises(Actor actor, DecisionReference decision) {
    return actor.has(Role.SCRUTINY, Role.SCRUTINY_CHAIR)
        && items.findFirstByDecisionAndOutcomeIsNullOrderByPlacedAtDesc(decision.value()).isPresent();
  }
}
