package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.ContractAwardService.Management;
import org.remit.contract.ContractAwardService.Terms;
import org.remit.contract.ContractAwardService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records the signature of a contract. */
@Component
class RecordSignature implements TaskListener {

  private final ContractAwardService awards;

  RecordSignature(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    awards.sign(
        form.decision(),
        form.resolution(),
        SignedBy.of(form),
        new Terms(
            form.required("contractTitle", "Give the title of the contract."),
            form.requiredMoney("value", "Give the value over the whole life."),
            form.text("vat").isEmpty() ? null : form.choice("vat", "inclusive", "exclusive"),
            form.requiredDate("starts", "Give the day on which the contract starts."),
            form.requiredDate("ends", "Give the day on which the contract ends."),
            form.months("extensions"),
            form.required("responsiblePost", "Name the post responsible for the contract."),
            new Management(
                form.lines("indicators"),
                form.text("noIndicatorsBecause").orElse(null),
                form.dates("reviewDates"),
                form.dates("breakDates"),
                form.text("supplierKind").isEmpty() ? null : form.choice("supplierKind", Management.SUPPLIER_KINDS),
                form.text("supplierNumber").orElse(null))));
  }
}
