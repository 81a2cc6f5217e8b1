package org.remit.transfer.process;

import static org.remit.transfer.process.TransferVariables.MEASURES_ENVISAGED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;

/** The transferee's measures letter. */
@Component
class RecordStaffMeasures implements TaskListener {

  private final StaffTransferService transfers;

  RecordStaffMeasures(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var answer = DutyForm.answer(form, "received", "receivedOn");
    var measures =
        answer.outcome().equals("done") ? Boolean.valueOf(form.yes("measures")) : null;
    MEASURES_ENVISAGED.set(
        task.getExecution().getProcessInstance(),
        transfers.recordMeasures(form.decision(), form.resolution(), answer, measures));
  }
}
