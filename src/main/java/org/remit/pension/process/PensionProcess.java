package org.remit.pension.process;

import java.util.Map;
import org.remit.engine.Processes;
import org.remit.pension.PensionService;
import org.remit.pension.PensionWorkflow;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Tells the process {@code pension-admission} what has happened. */
@Component
class PensionProcess implements PensionWorkflow {

  private static final String PROCESS = "pension-admission";

  private final Processes processes;
  private final Decisions decisions;

  PensionProcess(Processes processes, Decisions decisions) {
    this.processes = processes;
    this.decisions = decisions;
  }

  @Override
  public void protectionLost(DecisionReference decision, String resolution) {
    if (processes.isRunning(PROCESS, decision, resolution)) return;
    processes.start(PROCESS, decision, decisions.get(decision).authority(),
        Map.of("resolution", resolution, "stage", PensionService.AFTER_AWARD));
  }
}
