package org.remit.transfer.process;

import java.util.Map;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.reference.DecisionReference;
import org.remit.transfer.TransferWorkflow;
import org.springframework.stereotype.Component;

/** Tells the process {@code staff-transfer} what has happened. */
@Component
class TransferProcess implements TransferWorkflow {

  private final Processes processes;
  private final OpenTasks tasks;

  TransferProcess(Processes processes, OpenTasks tasks) {
    this.processes = processes;
    this.tasks = tasks;
  }

  @Override
  public void scoped(DecisionReference decision) {
    tasks.refreshFacts(decision);
  }

  @Override
  public void dayMoved(DecisionReference decision, String resolution) {
    processes.correlate("TransferDayMoved", decision, Map.of("resolution", resolution));
    tasks.refreshFacts(decision);
  }
}
