package org.remit.contract.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.ContractManagementService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Settles what follows a contract, and proposes the decision for it. */
@Component
class RecordWhatFollows implements TaskListener {

  private final ContractManagementService contracts;

  RecordWhatFollows(ContractManagementService contracts) {
    this.contracts = contracts;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    contracts.decideWhatFollows(form.decision(), form.resolution(),
        form.choice("outcome", ContractManagementService.FOLLOW_UPS), form.required("reasons", "Say why."));
    var days = contracts.readTheTerm(form.decision(), form.resolution());
    ContractVariables.DECIDE_BY.set(task, Date.from(days.decideBy()));
  }
}
