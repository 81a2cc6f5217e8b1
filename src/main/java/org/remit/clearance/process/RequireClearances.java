package org.remit.clearance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.clearance.ClearanceService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

@Component
class RequireClearances implements JavaDelegate {

  private final ClearanceService clearances;

  RequireClearances(ClearanceService clearances) {
    this.clearances = clearances;
  }

  @Override
  public void execute(DelegateExecution process) {
    var outstanding = clearances.requireFor(new DecisionReference(process.getProcessBusinessKey()));
    ClearanceVariables.CLEARANCES_OUTSTANDING.set(process, !outstanding.isEmpty());
  }
}
