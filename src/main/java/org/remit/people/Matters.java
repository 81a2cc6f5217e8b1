package org.remit.people;

import java.util.List;
import org.remit.reference.DecisionReference;

/** Which decisions are about one matter: an interest in what was decided first is one in whatever carries it out. */
public interface Matters {

  /** The decision, the one that it carries out, and so on; the nearest first. */
  List<DecisionReference> upwardsFrom(DecisionReference decision);
}
