package org.remit.clearance.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.clearance.ClearanceService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

@Component
class RecordClearance implements TaskListener {

  private final ClearanceService clearances;

  RecordClearance(ClearanceService clearances) {
    this.clearances = clearances;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var outcome = form.choice("outcome", "cleared", "returned");
    clearances.verify(
        form.decision(),
        ClearanceVariables.DISCIPLINE.from(task),
        outcome.equals("cleared"),
        form.text("comment").orElse(null),
        form.text("evidence").orElse(null),
        form.text("noneNeeded").orElse(null));
  }
}
