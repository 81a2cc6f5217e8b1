package org.remit.pension.process;

import static org.remit.pension.process.PensionVariables.CONDITION_OPEN;
import static org.remit.pension.process.PensionVariables.RISK_OWNERS;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.pension.PensionService;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.remit.transfer.RiskAtStart;
import org.springframework.stereotype.Component;

/** Asks whether a pension condition on the start is still open. */
@Component
class CheckPensionConditions implements JavaDelegate {

  private final PensionService pensions;
  private final RiskAtStart risk;

  CheckPensionConditions(PensionService pensions, RiskAtStart risk) {
    this.pensions = pensions;
    this.risk = risk;
  }

  @Override
  public void execute(DelegateExecution process) {
    var reference = new DecisionReference(process.getProcessBusinessKey());
    var open = pensions.openConditions(reference, (String) process.getVariable("resolution"));
    CONDITION_OPEN.set(process, !open.isEmpty());
    RISK_OWNERS.set(process, risk.owners(reference).stream().map(Role::id).collect(Collectors.joining(",")));
  }
}
