package org.remit.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService;
import org.remit.transfer.StaffTransferService.Moved;
import org.springframework.stereotype.Component;

/** The staff have transferred. */
@Component
class RecordTransferDay implements TaskListener {

  private final StaffTransferService transfers;

  RecordTransferDay(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    transfers.recordTransferDay(
        form.decision(),
        form.resolution(),
        form.requiredDate("transferredOn", "Give the day on which the staff transferred."),
        new Moved(
            form.lines("moved"),
            form.text("reasons").orElse(null),
            form.text("identifiedBy").orElse(null),
            form.text("told").orElse(null)));
  }
}
