package org.remit.callin.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.callin.CouncilOutcome;
import org.remit.callin.CouncilViews;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Takes what full council said. */
@Component
class RecordCouncilView implements TaskListener {

  private final CouncilViews council;

  RecordCouncilView(CouncilViews council) {
    this.council = council;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var outcome = form.choice("outcome", "no-objection", "send-views", "decide");
    var views = form.required("reasons", "Write council's reasons or views.");
    var told = new CouncilOutcome(
        MeetingForm.read(form), outcome, form.text("framework").orElse(null), form.lines("resolutionOutcomes"), views,
        form.text("minutes").orElse(null));
    CallInVariables.LEFT_FOR_MAKER.set(task, council.record(form.decision(), told));
  }
}
