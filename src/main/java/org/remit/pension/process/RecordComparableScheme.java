package org.remit.pension.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.pension.PensionService;
import org.springframework.stereotype.Component;

/** The certificate of a comparable scheme. */
@Component
class RecordComparableScheme implements TaskListener {

  private final PensionService pensions;

  RecordComparableScheme(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    pensions.recordComparableScheme(
        form.decision(),
        form.resolution(),
        form.choice("outcome", "certified", "not-yet", "unchanged"),
        form.text("scheme").orElse(null),
        form.text("certifiedBy").orElse(null),
        form.date("certifiedOn").orElse(null),
        form.flag("enforceable"),
        form.text("reasons").orElse(null));
  }
}
