package org.remit.callin.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.callin.ScrutinyMeetings;
import org.remit.callin.ScrutinyOutcome;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Takes what the committee decided. */
@Component
class RecordScrutinyOutcome implements TaskListener {

  private final ScrutinyMeetings meetings;

  RecordScrutinyOutcome(ScrutinyMeetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var held = MeetingForm.read(form);
    var outcome = form.choice("outcome", "release", "refer-back", "refer-to-council");
    var reasons = form.required("reasons", "Write the committee's reasons.");
    var told = new ScrutinyOutcome(
        held, outcome, form.lines("resolutionOutcomes"), reasons,
        form.text("minutes").orElse(null));
    CallInVariables.SCRUTINY_OUTCOME.set(task, meetings.record(form.decision(), told));
  }
}
