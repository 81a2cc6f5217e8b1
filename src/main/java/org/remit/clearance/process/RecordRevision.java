package org.remit.clearance.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.clearance.ClearanceService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

@Component
class RecordRevision implements TaskListener {

  private final ClearanceService clearances;

  RecordRevision(ClearanceService clearances) {
    this.clearances = clearances;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    clearances.revise(form.decision(), form.required("changes", "Say what was put right."));
  }
}
