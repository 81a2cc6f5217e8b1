package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.ContractManagementService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records where the end of a contract was published. */
@Component
class RecordEndNotice implements TaskListener {

  private final ContractManagementService contracts;

  RecordEndNotice(ContractManagementService contracts) {
    this.contracts = contracts;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    contracts.publishEndNotice(form.decision(), form.resolution(),
        form.required("noticeReference", "Give the reference of the notice."),
        form.requiredDate("publishedOn", "Give the day of publication."));
  }
}
