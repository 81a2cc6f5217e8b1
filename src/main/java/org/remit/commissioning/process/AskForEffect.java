package org.remit.commissioning.process;

import static org.remit.commissioning.process.CommissioningVariables.HAS_EFFECT;
import static org.remit.commissioning.process.CommissioningVariables.IMPLEMENTATION;
import static org.remit.commissioning.process.CommissioningVariables.RESOLUTION;
import static org.remit.commissioning.process.CommissioningVariables.STAGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.commissioning.Journey;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Task_AskForEffect. */
@Component
class AskForEffect implements JavaDelegate {

  private final Journey journey;

  AskForEffect(Journey journey) {
    this.journey = journey;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var resolution = RESOLUTION.from(process);
    HAS_EFFECT.set(process, journey.hasEffect(decision, resolution));
    IMPLEMENTATION.set(process, journey.whatIsToBeDone(decision, resolution));
    STAGE.set(process, "after-award");
  }
}
