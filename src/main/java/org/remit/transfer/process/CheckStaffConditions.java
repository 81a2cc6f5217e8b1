package org.remit.transfer.process;

import static org.remit.transfer.process.TransferVariables.CONDITION_OPEN;
import static org.remit.transfer.process.TransferVariables.RISK_OWNERS;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.remit.transfer.RiskAtStart;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;

/** Asks whether a staff condition on the start is still open. */
@Component
class CheckStaffConditions implements JavaDelegate {

  private final StaffTransferService transfers;
  private final RiskAtStart risk;

  CheckStaffConditions(StaffTransferService transfers, RiskAtStart risk) {
    this.transfers = transfers;
    this.risk = risk;
  }

  @Override
  public void execute(DelegateExecution process) {
    var reference = new DecisionReference(process.getProcessBusinessKey());
    var open = transfers.openConditions(reference, (String) process.getVariable("resolution"));
    CONDITION_OPEN.set(process, !open.isEmpty());
    RISK_OWNERS.set(process, risk.owners(reference).stream().map(Role::id).collect(Collectors.joining(",")));
  }
}
