package org.remit.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService;
import org.remit.transfer.StaffTransferService.Informed;
import org.springframework.stereotype.Component;

/** Representatives were informed. */
@Component
class RecordStaffInformation implements TaskListener {

  private final StaffTransferService transfers;

  RecordStaffInformation(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var answer = DutyForm.answer(form, "informed", "informedOn");
    var who =
        answer.outcome().equals("done")
            ? new Informed(
                form.choice("representatives", "union", "elected", "direct"),
                form.number("employerSize").orElse(null),
                form.flag("noRepresentatives"))
            : null;
    transfers.inform(form.decision(), form.resolution(), answer, who);
  }
}
