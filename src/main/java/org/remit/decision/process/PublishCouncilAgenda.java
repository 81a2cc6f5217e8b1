package org.remit.decision.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.decision.BeforeDeciding;
import org.remit.decision.MeetingCommand;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Opens agenda and report of a council meeting, or records its chair's opinion of urgency. */
@Component
class PublishCouncilAgenda implements TaskListener {

  private final BeforeDeciding before;

  PublishCouncilAgenda(BeforeDeciding before) {
    this.before = before;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var opinion = form.flag("urgent")
        ? form.required("urgencyOpinion",
            "Write the chair's opinion and the special circumstances, as the minutes will say it.")
        : null;
    var meets = before.publishAgenda(form.decision(),
        new MeetingCommand(form.requiredMoment("meetingOn"), form.text("place").orElse(null), null, opinion));
    DecisionVariables.MEETING_AT.set(task, Date.from(meets));
  }
}
