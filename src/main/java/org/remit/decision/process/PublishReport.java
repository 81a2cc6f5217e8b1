package org.remit.decision.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.decision.BeforeDeciding;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Opens the report before one person decides. */
@Component
class PublishReport implements TaskListener {

  private final BeforeDeciding before;

  PublishReport(BeforeDeciding before) {
    this.before = before;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var until = before.publishReport(form.decision(), form.flag("confirmed"));
    DecisionVariables.REPORT_OPEN_UNTIL.set(task, Date.from(until));
  }
}
