package org.remit.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;

/** Anonymised workforce data is in the tender pack. */
@Component
class RecordAnonymisedData implements TaskListener {

  private final StaffTransferService transfers;

  RecordAnonymisedData(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    transfers.provideAnonymisedData(
        form.decision(),
        form.resolution(),
        form.requiredDate("providedOn", "Give the day on which it was put into the tender pack."),
        form.required("contents", "Say what the data holds."),
        form.flag("anonymised"));
  }
}
