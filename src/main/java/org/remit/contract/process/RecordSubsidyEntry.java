package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.GrantService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records where a subsidy was entered in the public database. */
@Component
class RecordSubsidyEntry implements TaskListener {

  private final GrantService grants;

  RecordSubsidyEntry(GrantService grants) {
    this.grants = grants;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    grants.enter(
        form.decision(),
        form.resolution(),
        form.required("entryReference", "Give the reference of the entry."),
        form.requiredDate("enteredOn", "Give the day of the entry."));
  }
}
