package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.ContractAwardService.Management;
import org.remit.contract.ContractAwardService.Terms;
import org.remit.contract.ContractAwardService;
import org.remit.engine.TaskForm;
import org.remit.reference.Faults;
import org.springframework.stereotype.Component;

/** Records the signature of a contract; whoever fills in its form hears of all that is wrong with it together. */
@Component
class RecordSignature implements TaskListener {

  private final ContractAwardService awards;

  RecordSignature(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var faults = new Faults();
    var signed = SignedBy.read(form, faults);
    awards.sign(
        form.decision(), form.resolution(), signed.whole(), signed.signatories(), terms(form, faults), faults);
  }

  private static Terms terms(TaskForm form, Faults faults) {
    return new Terms(
        faults.read(() -> form.required("contractTitle", "Give the title of the contract.")),
        faults.read(() -> form.requiredMoney("value", "Give the value over the whole life.")),
        faults.read(() -> form.text("vat").isEmpty() ? null : form.choice("vat", "inclusive", "exclusive")),
        faults.read(() -> form.requiredDate("starts", "Give the day on which the contract starts.")),
        faults.read(() -> form.requiredDate("ends", "Give the day on which the contract ends.")),
        faults.read(() -> form.months("extensions")),
        faults.read(() -> form.required("responsiblePost", "Name the post responsible for the contract.")),
        new Management(
            faults.read(() -> form.lines("indicators")),
            faults.read(() -> form.text("noIndicatorsBecause").orElse(null)),
            faults.read(() -> form.dates("reviewDates")),
            faults.read(() -> form.dates("breakDates")),
            faults.read(() -> form.text("supplierKind").isEmpty() ? null
                : form.choice("supplierKind", Management.SUPPLIER_KINDS)),
            faults.read(() -> form.text("supplierNumber").orElse(null))));
  }
}
