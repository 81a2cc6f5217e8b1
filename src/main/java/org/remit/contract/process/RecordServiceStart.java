package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.ContractAwardService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records the day on which the service started. */
@Component
class RecordServiceStart implements TaskListener {

  private final ContractAwardService awards;

  RecordServiceStart(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    awards.start(
        form.decision(), form.resolution(),
        form.requiredDate("startedOn", "Give the day on which the service started."));
  }
}
