package org.remit.proposal;

import java.util.Optional;
import org.remit.reference.DecisionReference;

/**
 * Whether a capability has begun to carry out a decision, so that withdrawing it would undo what others rely on. Each
 * capability that acts for a resolution implements it.
 */
public interface BegunToBeCarriedOut {

  /** What was done, and what ends it instead, as sentences; empty where nothing was. */
  Optional<String> begun(DecisionReference decision);
}
