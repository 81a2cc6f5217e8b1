package org.remit.papers;

import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;

/** Says what part somebody has in a decision as a member of the council, and so which withheld papers they need. */
public interface PartOfMembers {

  /** Whether they are of the body that decides it, or the one who does. */
  default boolean decides(Actor actor, DecisionReference decision) {
    return false;
  }

  /** Whether they are scrutinising it, before it is decided or called in (SI 2012/2089 reg 17). */
  default boolean scrutinises(Actor actor, DecisionReference decision) {
    return false;
  }

  /**
   * Whether every member may see papers of the matter by now: of business of a meeting, or of what one person has
   * decided (SI 2012/2089 reg 16).
   */
  default boolean isOpenToMembers(DecisionReference decision) {
    return false;
  }
}
