package org.remit.transfer.process;

import static org.remit.transfer.process.TransferVariables.NO_TRANSFER_CLEARED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;

/** Legal has answered whether 'no transfer' is right in law. */
@Component
class RecordNoTransferClearance implements TaskListener {

  private final StaffTransferService transfers;

  RecordNoTransferClearance(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var cleared = form.choice("outcome", "cleared", "not-cleared").equals("cleared");
    NO_TRANSFER_CLEARED.set(
        task.getExecution().getProcessInstance(),
        transfers.clearNoTransfer(
            form.decision(),
            form.resolution(),
            cleared,
            cleared ? form.required("ground", "Name the ground in law on which nobody transfers.") : null,
            form.required("reasons", "Write the reasons.")));
  }
}
