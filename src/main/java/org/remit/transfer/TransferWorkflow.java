package org.remit.transfer;

import org.remit.reference.DecisionReference;

/** What a staff transfer tells its process. */
public interface TransferWorkflow {

  /** The planned day is another: the wait for it, and what was judged by it, begin anew. */
  void dayMoved(DecisionReference decision, String resolution);
}
