package org.remit.commissioning.process;

import static org.remit.commissioning.process.CommissioningVariables.MAKER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.commissioning.Journey;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Task_SubmitForDecision. */
@Component
class SubmitForDecision implements JavaDelegate {

  private final Journey journey;

  SubmitForDecision(Journey journey) {
    this.journey = journey;
  }

  @Override
  public void execute(DelegateExecution process) {
    MAKER.set(process, journey.submitForDecision(new DecisionReference(process.getProcessBusinessKey())));
  }
}
