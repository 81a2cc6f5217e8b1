package org.remit.pension.process;

import static org.remit.pension.process.PensionVariables.CONDITION_OPEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.pension.PensionService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Asks whether a pension condition on the start is still open. */
@Component
class CheckPensionConditions implements JavaDelegate {

  private final PensionService pensions;

  CheckPensionConditions(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void execute(DelegateExecution process) {
    var open =
        pensions.openConditions(
            new DecisionReference(process.getProcessBusinessKey()), (String) process.getVariable("resolution"));
    CONDITION_OPEN.set(process, !open.isEmpty());
  }
}
