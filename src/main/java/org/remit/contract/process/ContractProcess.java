package org.remit.contract.process;

import java.util.Map;
import org.remit.contract.ContractWorkflow;
import org.remit.engine.Processes;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Tells the process {@code contract-management} what has happened. */
@Component
class ContractProcess implements ContractWorkflow {

  private final Processes processes;
  private final Decisions decisions;

  ContractProcess(Processes processes, Decisions decisions) {
    this.processes = processes;
    this.decisions = decisions;
  }

  @Override
  public void registered(DecisionReference decision, String resolution) {
    processes.start("contract-management", decision, decisions.get(decision).authority(),
        Map.of("resolution", resolution));
  }

  @Override
  public void terminated(DecisionReference decision, String resolution) {
    processes.correlate("ContractTerminated", decision, Map.of("resolution", resolution));
  }
}
