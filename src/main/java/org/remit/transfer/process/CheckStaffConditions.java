package org.remit.transfer.process;

import static org.remit.transfer.process.TransferVariables.CONDITION_OPEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.reference.DecisionReference;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;

/** Asks whether a staff condition on the start is still open. */
@Component
class CheckStaffConditions implements JavaDelegate {

  private final StaffTransferService transfers;

  CheckStaffConditions(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void execute(DelegateExecution process) {
    var open =
        transfers.openConditions(
            new DecisionReference(process.getProcessBusinessKey()), (String) process.getVariable("resolution"));
    CONDITION_OPEN.set(process, !open.isEmpty());
  }
}
