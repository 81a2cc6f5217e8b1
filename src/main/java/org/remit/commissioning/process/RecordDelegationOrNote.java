package org.remit.commissioning.process;

import static org.remit.commissioning.process.CommissioningVariables.IMPLEMENTATION_OUTCOME;
import static org.remit.commissioning.process.CommissioningVariables.RESOLUTION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.commissioning.Journey;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Task_RecordDelegationOrNote. */
@Component
class RecordDelegationOrNote implements JavaDelegate {

  private final Journey journey;

  RecordDelegationOrNote(Journey journey) {
    this.journey = journey;
  }

  @Override
  public void execute(DelegateExecution process) {
    IMPLEMENTATION_OUTCOME.set(process,
        journey.whatItSays(new DecisionReference(process.getProcessBusinessKey()), RESOLUTION.from(process)));
  }
}
