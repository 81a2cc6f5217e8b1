package org.remit.engine;

import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/**
 * Says of the signed-in person whether they may take no part in a decision, whichever of its tasks is theirs by role.
 */
public interface KeptOut {

  /** @throws Refused if the person is kept out of this decision */
  void requireNot(DecisionReference decision);
}
