package org.remit.clearance.process;

import org.remit.clearance.ClearanceWorkflow;
import org.remit.engine.Processes;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Tells the process {@code report-clearance} what has happened. */
@Component
class ClearanceProcess implements ClearanceWorkflow {

  private final Processes processes;

  ClearanceProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void clearancesWentStale(DecisionReference decision) {
    processes.correlate("ClearancesWentStale", decision);
  }
}
