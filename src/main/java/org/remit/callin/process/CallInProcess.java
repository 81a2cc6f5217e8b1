package org.remit.callin.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.remit.callin.CallInWorkflow;
import org.remit.engine.AsTheSystem;
import org.remit.engine.Processes;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Tells the call-in process what has happened. */
@Component
class CallInProcess implements CallInWorkflow {

  private static final String REQUESTED = "CallInRequested";

  private final Processes processes;
  private final RuntimeService runtime;
  private final AsTheSystem system;

  CallInProcess(Processes processes, RuntimeService runtime, AsTheSystem system) {
    this.processes = processes;
    this.runtime = runtime;
    this.system = system;
  }

  /** Each request is checked in a scope of its own, so that two of one window do not share a number. */
  @Override
  public boolean requested(DecisionReference decision, int number) {
    return system.get(
        () -> {
          if (!processes.waits(REQUESTED, decision)) return false;
          runtime
              .createMessageCorrelation(REQUESTED)
              .processInstanceBusinessKey(decision.value())
              .setVariableToTriggeredScope(CallInVariables.REQUEST_NO.name(), String.valueOf(number))
              .correlate();
          return true;
        });
  }

  @Override
  public boolean checked(DecisionReference decision) {
    return processes.correlate("CallInChecked", decision);
  }

  @Override
  public boolean requestWithdrawn(DecisionReference decision, int number) {
    return processes.correlate(
        "CallInRequestWithdrawn", decision, Map.of(CallInVariables.REQUEST_NO.name(), String.valueOf(number)));
  }

  @Override
  public boolean windowMoved(DecisionReference decision) {
    return processes.correlate("CallInWindowMoved", decision);
  }

  @Override
  public void windowReopened(DecisionReference decision, Authority council) {
    if (!processes.isRunning("call-in", decision)) processes.start("call-in", decision, council, Map.of());
  }

  @Override
  public void scrutinisedLate(DecisionReference decision, Authority council, String outcome, String maker) {
    processes.startBefore("Gateway_ScrutinyAnswer", "call-in", decision, council,
        Map.of(CallInVariables.SCRUTINY_OUTCOME.name(), outcome, CallInVariables.MAKER.name(), maker));
  }

  @Override
  public boolean withdrawn(DecisionReference decision) {
    return processes.correlate("CallInWithdrawn", decision);
  }

  @Override
  public boolean lapsed(DecisionReference decision) {
    return processes.correlate("CallInLapsed", decision);
  }
}
