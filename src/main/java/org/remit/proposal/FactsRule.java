package org.remit.proposal;

import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** What others know that forbids the facts of a case to change; asked before anything of a change is kept. */
public interface FactsRule {

  /** @throws Refused if the facts no longer change, or not now */
  void mustTake(DecisionReference decision);
}
