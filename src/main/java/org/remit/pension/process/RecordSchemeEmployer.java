package org.remit.pension.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.pension.PensionService;
import org.springframework.stereotype.Component;

/** That the transferee is a Scheme employer. */
@Component
class RecordSchemeEmployer implements TaskListener {

  private final PensionService pensions;

  RecordSchemeEmployer(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    pensions.recordSchemeEmployer(
        form.decision(),
        form.resolution(),
        form.choice("outcome", "shown", "not-yet", "unchanged"),
        form.text("employer").orElse(null),
        form.text("evidence").orElse(null),
        form.text("reasons").orElse(null));
  }
}
