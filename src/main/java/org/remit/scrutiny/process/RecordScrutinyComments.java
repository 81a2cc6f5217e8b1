package org.remit.scrutiny.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.scrutiny.ScrutinyService;
import org.springframework.stereotype.Component;

@Component
class RecordScrutinyComments implements TaskListener {

  private final ScrutinyService scrutiny;

  RecordScrutinyComments(ScrutinyService scrutiny) {
    this.scrutiny = scrutiny;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var outcome =
        form.choice("outcome", ScrutinyService.COMMENTED, ScrutinyService.NO_COMMENT, ScrutinyService.NOT_CONSIDERED);
    scrutiny.recordComments(form.decision(), outcome, form.text("comments").orElse(null));
  }
}
