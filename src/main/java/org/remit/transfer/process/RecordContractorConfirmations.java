package org.remit.transfer.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;

/** What the outgoing contractor confirms. */
@Component
class RecordContractorConfirmations implements TaskListener {

  private final StaffTransferService transfers;

  RecordContractorConfirmations(StaffTransferService transfers) {
    this.transfers = transfers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    transfers.recordConfirmations(
        form.decision(),
        form.resolution(),
        Map.of(
            "measures", confirmed(form, "measures"),
            "informed", confirmed(form, "informed"),
            "consulted", confirmed(form, "consulted"),
            "liability-information", confirmed(form, "liabilityInformation")),
        form.date("liabilityGivenOn").orElse(null),
        form.requiredDate("confirmedOn", "Give the date of the confirmation."),
        form.required("evidence", "Name the letter or message in which the contractor confirms."),
        form.text("rule").orElse(null),
        form.text("reasons").orElse(null));
  }

  private static String confirmed(TaskForm form, String field) {
    return form.choice(field, "confirmed", "not-needed", "not-confirmed");
  }
}
