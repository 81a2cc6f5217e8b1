package org.remit.papers;

import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;

/**
 * Says who may not have the withheld papers of a decision: whoever declared an interest that excludes (invariant 6).
 */
public interface Exclusions {

  boolean excludes(Actor actor, DecisionReference decision);
}
