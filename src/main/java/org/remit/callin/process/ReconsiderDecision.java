package org.remit.callin.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.callin.Reconsiderations;
import org.remit.callin.SecondDecision;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Takes the decision maker's second look. */
@Component
class ReconsiderDecision implements TaskListener {

  private final Reconsiderations reconsiderations;

  ReconsiderDecision(Reconsiderations reconsiderations) {
    this.reconsiderations = reconsiderations;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var outcome = form.choice("outcome", "confirm", "amend", "drop");
    var reasons = form.required("reasons", "Write the reasons.");
    reconsiderations.reconsider(form.decision(), new SecondDecision(
        outcome, form.lines("resolutionOutcomes"), reasons, form.lines("alternatives"), form.lines("conflicts"),
        form.lines("dispensations"), form.flag("privatePart"), form.text("exclusionResolution").orElse(null),
        MeetingForm.privateBy(form), MeetingForm.read(form)));
  }
}
