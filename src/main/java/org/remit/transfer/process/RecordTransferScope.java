package org.remit.transfer.process;

import static org.remit.transfer.process.TransferVariables.COUNCIL_PART;
import static org.remit.transfer.process.TransferVariables.STAFF_TRANSFER;
import static org.remit.transfer.process.TransferVariables.STAGE;
import static org.remit.transfer.process.TransferVariables.TRANSFER_DAY;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService;
import org.remit.transfer.StaffTransferService.Scope;
import org.springframework.stereotype.Component;

/** HR has said who transfers. */
@Component
class RecordTransferScope implements TaskListener {

  private final StaffTransferService transfers;

  RecordTransferScope(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var transfersAnswer = form.choice("transfers", "yes", "no", "unknown");
    var moves = !transfersAnswer.equals("no");
    var scope =
        new Scope(
            transfersAnswer,
            moves ? form.text("councilPart").orElse(null) : null,
            moves ? form.lines("groups") : List.of(),
            moves ? form.date("transferOn").orElse(null) : null,
            moves ? null : form.required("noTransferGround", "Say why nobody transfers."),
            form.text("reasons").orElse(null));
    var scoped = transfers.scope(form.decision(), form.resolution(), STAGE.from(task), scope);
    var process = task.getExecution().getProcessInstance();
    STAFF_TRANSFER.set(process, scoped.transfers());
    COUNCIL_PART.set(process, scoped.councilPart());
    TRANSFER_DAY.set(process, scoped.transferDay() == null ? null : Date.from(scoped.transferDay()));
  }
}
