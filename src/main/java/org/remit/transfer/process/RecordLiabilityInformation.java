package org.remit.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;

/** Employee liability information was given. */
@Component
class RecordLiabilityInformation implements TaskListener {

  private final StaffTransferService transfers;

  RecordLiabilityInformation(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    transfers.giveLiabilityInformation(
        form.decision(),
        form.resolution(),
        DutyForm.answer(form, "given", "givenOn"),
        form.date("asAt").orElse(null));
  }
}
