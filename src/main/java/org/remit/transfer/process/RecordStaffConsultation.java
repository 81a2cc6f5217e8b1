package org.remit.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;

/** Representatives were consulted. */
@Component
class RecordStaffConsultation implements TaskListener {

  private final StaffTransferService transfers;

  RecordStaffConsultation(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    transfers.consult(
        form.decision(),
        form.resolution(),
        DutyForm.answer(form, "consulted", "consultedOn"),
        form.text("replies").orElse(null));
  }
}
