package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.ContractAwardService.Copy;
import org.remit.contract.ContractAwardService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records where a copy of the contract was published. */
@Component
class RecordContractCopy implements TaskListener {

  private final ContractAwardService awards;

  RecordContractCopy(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    awards.publishCopy(
        form.decision(),
        form.resolution(),
        new Copy(
            form.required("noticeReference", "Give the reference under which it was published."),
            form.requiredDate("publishedOn", "Give the day of publication."),
            form.text("withheld").orElse(null)));
  }
}
