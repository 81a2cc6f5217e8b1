package org.remit.pension;

import org.remit.reference.DecisionReference;

/** What the protection of pensions tells its process. */
public interface PensionWorkflow {

  /** What protected the pensions does so no longer: unless somebody is at it, the protection is asked for again. */
  void protectionLost(DecisionReference decision, String resolution);
}
