package org.remit.procurement;

import java.util.List;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** What an abandoned procurement tells its processes. */
public interface ProcurementWorkflow {

  /** Lots go no further, others do; the abandonment is to be told. */
  void lotsAbandoned(DecisionReference decision, String resolution, List<String> lots, UUID abandonment);

  /**
   * Nothing of the procurement goes any further; that is to be told.
   *
   * @param outcome what came of it
   */
  void procurementAbandoned(DecisionReference decision, String resolution, String outcome, UUID abandonment);
}
