package org.remit.web;

import java.util.List;
import java.util.Optional;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;

/** What the pages need to know of decisions. Several may answer, each for its own decisions. */
public interface Cases {

  /** The decisions that somebody may see and that have not come to their end, latest first. */
  List<CaseLine> openTo(Actor actor);

  /** Those that have come to their end, the latest to end first. */
  List<CaseLine> endedFor(Actor actor, int most);

  /** Whether there is such a decision and they may see it. */
  boolean maySee(DecisionReference decision, Actor actor);

  /** One decision; empty if there is none that they may see. */
  Optional<CasePage> find(DecisionReference decision, Actor actor);
}
