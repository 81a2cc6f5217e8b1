package org.remit.decision;

import org.remit.papers.Exclusions;
import org.remit.people.Interests;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Keeps the withheld papers from whoever declared an interest that excludes (Localism Act 2011 s.31; invariant 6). */
@Component
class ExclusionByInterest implements Exclusions {

  private final Interests interests;

  ExclusionByInterest(Interests interests) {
    this.interests = interests;
  }

  @Override
  public boolean excludes(Actor actor, DecisionReference decision) {
    return interests.excludes(actor, decision);
  }
}
