package org.remit.transfer;

import org.remit.reference.DecisionReference;

/** What a staff transfer tells its process. */
public interface TransferWorkflow {

  /** Who transfers and on which day is settled: what must be done before is due by that day. */
  void scoped(DecisionReference decision);

  /** The planned day is another: the wait for it, and what was judged by it, begin anew. */
  void dayMoved(DecisionReference decision, String resolution);
}
