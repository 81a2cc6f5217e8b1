package org.remit.transfer.process;

import static org.remit.transfer.process.TransferVariables.CONDITION_OPEN;
import static org.remit.transfer.process.TransferVariables.INFORM_ANEW;
import static org.remit.transfer.process.TransferVariables.RISK_OWNERS;
import static org.remit.transfer.process.TransferVariables.RISK_TAKEN;
import static org.remit.transfer.process.TransferVariables.TRANSFER_DAY;

import java.util.Date;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.remit.transfer.RiskAtStart;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;

/** Asks whether a staff condition on the start is still open, and for the transfer day as it is planned now. */
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
    var resolution = (String) process.getVariable("resolution");
    var open = transfers.openConditions(reference, resolution);
    TRANSFER_DAY.set(process, Date.from(London.startOf(
        transfers.find(reference, resolution).orElseThrow().transferOn())));
    CONDITION_OPEN.set(process, !open.isEmpty());
    INFORM_ANEW.set(process, transfers.isToldOfAnotherDay(reference, resolution));
    RISK_TAKEN.set(process, false);
    RISK_OWNERS.set(process, risk.owners(reference).stream().map(Role::id).collect(Collectors.joining(",")));
  }
}
