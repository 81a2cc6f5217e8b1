package org.remit.commissioning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.commissioning.Journey;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Task_CloseDecision and Task_CloseRefused: the decision has come to its end. */
@Component
class CloseDecision implements JavaDelegate {

  private final Journey journey;

  CloseDecision(Journey journey) {
    this.journey = journey;
  }

  @Override
  public void execute(DelegateExecution process) {
    journey.close(new DecisionReference(process.getProcessBusinessKey()));
  }
}
