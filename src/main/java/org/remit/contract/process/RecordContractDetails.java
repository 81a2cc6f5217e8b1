package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.ContractAwardService.Details;
import org.remit.contract.ContractAwardService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records where the details of the contract were published. */
@Component
class RecordContractDetails implements TaskListener {

  private final ContractAwardService awards;

  RecordContractDetails(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    awards.publishDetails(
        form.decision(),
        form.resolution(),
        new Details(
            form.required("noticeReference", "Give the reference of the notice."),
            form.requiredDate("publishedOn", "Give the day of publication.")));
  }
}
