package org.remit.commissioning.process;

import static org.remit.commissioning.process.CommissioningVariables.OPEN_TO_CALL_IN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.commissioning.Journey;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Task_AskOpenToCallIn. */
@Component
class AskOpenToCallIn implements JavaDelegate {

  private final Journey journey;

  AskOpenToCallIn(Journey journey) {
    this.journey = journey;
  }

  @Override
  public void execute(DelegateExecution process) {
    OPEN_TO_CALL_IN.set(process, journey.isOpenToCallIn(new DecisionReference(process.getProcessBusinessKey())));
  }
}
