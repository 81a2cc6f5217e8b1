package org.remit.clearance;

import org.remit.reference.DecisionReference;

/** What clearance tells its process. */
public interface ClearanceWorkflow {

  /** A fact changed that cleared implications rest on: whoever is asked to approve the report is asked too early. */
  void clearancesWentStale(DecisionReference decision);
}
