package org.remit.gate;

import org.remit.reference.DecisionReference;

/** Which acts implement a decision by its council's own rules, so that none comes before its effect (invariant 1). */
public interface ImplementingActs {

  /** Whether the act implements the decision by the rules of the day on which it was taken. */
  boolean isImplementedBy(DecisionReference decision, Act act);
}
