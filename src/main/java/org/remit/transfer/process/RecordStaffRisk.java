package org.remit.transfer.process;

import static org.remit.transfer.process.TransferVariables.RISK_TAKEN;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;

/** The officer has answered for the staff conditions that are open. */
@Component
class RecordStaffRisk implements TaskListener {

  private final StaffTransferService transfers;

  RecordStaffRisk(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    RISK_TAKEN.set(
        task.getExecution().getProcessInstance(),
        transfers.takeRisk(
            form.decision(),
            form.resolution(),
            form.choice("outcome", "accepted", "not-accepted").equals("accepted"),
            form.required("reasons", "Write the reasons.")));
  }
}
