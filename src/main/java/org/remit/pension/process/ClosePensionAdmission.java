package org.remit.pension.process;

import static org.remit.pension.process.PensionVariables.IMPLEMENTATION_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.pension.PensionService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Says what came of the pensions. */
@Component
class ClosePensionAdmission implements JavaDelegate {

  private final PensionService pensions;

  ClosePensionAdmission(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void execute(DelegateExecution process) {
    IMPLEMENTATION_OUTCOME.set(
        process,
        pensions.close(
            new DecisionReference(process.getProcessBusinessKey()), (String) process.getVariable("resolution")));
  }
}
