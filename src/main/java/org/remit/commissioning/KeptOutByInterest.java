package org.remit.commissioning;

import org.remit.engine.KeptOut;
import org.remit.people.Actors;
import org.remit.people.Interests;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/**
 * An interest without dispensation keeps out of every task of the matter, not of the vote alone (Localism Act 2011
 * s.31; invariant 6): who verifies, approves or comments takes part.
 */
@Component
class KeptOutByInterest implements KeptOut {

  private final Interests interests;
  private final Actors actors;

  KeptOutByInterest(Interests interests, Actors actors) {
    this.interests = interests;
    this.actors = actors;
  }

  @Override
  public void requireNot(DecisionReference decision, String task) {
    interests.requireNone(actors.person(), decision);
  }
}
