package org.remit.scrutiny.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.scrutiny.ScrutinyService;
import org.springframework.stereotype.Component;

@Component
class RecordScrutinyAgenda implements TaskListener {

  private final ScrutinyService scrutiny;

  RecordScrutinyAgenda(ScrutinyService scrutiny) {
    this.scrutiny = scrutiny;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    scrutiny.placeOnAgenda(
        form.decision(),
        form.required("committee", "Name the committee."),
        form.requiredMoment("meetingOn"),
        form.text("shorterNotice").orElse(null));
  }
}
