package org.remit.contract;

import org.remit.reference.DecisionReference;

/** What the register of contracts tells its process. */
public interface ContractWorkflow {

  /** A signed contract is in the register: from now on its days are kept. */
  void registered(DecisionReference decision, String resolution);

  /** The contract was given notice: its end is another. */
  void terminated(DecisionReference decision, String resolution);
}
