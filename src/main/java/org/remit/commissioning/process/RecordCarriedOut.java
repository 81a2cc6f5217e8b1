package org.remit.commissioning.process;

import static org.remit.commissioning.process.CommissioningVariables.IMPLEMENTATION_OUTCOME;
import static org.remit.commissioning.process.CommissioningVariables.RESOLUTION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.commissioning.Journey;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Task_RecordCarriedOut. */
@Component
class RecordCarriedOut implements JavaDelegate {

  private final Journey journey;

  RecordCarriedOut(Journey journey) {
    this.journey = journey;
  }

  @Override
  public void execute(DelegateExecution process) {
    journey.carriedOut(
        new DecisionReference(process.getProcessBusinessKey()),
        RESOLUTION.from(process),
        IMPLEMENTATION_OUTCOME.from(process).replace('-', ' '));
  }
}
