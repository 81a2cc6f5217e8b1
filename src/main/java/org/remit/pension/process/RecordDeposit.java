package org.remit.pension.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.pension.PensionService;
import org.springframework.stereotype.Component;

/** Whether a copy of the agreement is open to inspection. */
@Component
class RecordDeposit implements TaskListener {

  private final PensionService pensions;

  RecordDeposit(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    pensions.recordDeposit(
        form.decision(),
        form.resolution(),
        form.choice("outcome", "deposited", "not-yet", "unchanged"),
        form.date("depositedOn").orElse(null),
        form.text("place").orElse(null),
        form.text("reasons").orElse(null));
  }
}
