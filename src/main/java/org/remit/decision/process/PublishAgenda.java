package org.remit.decision.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.decision.BeforeDeciding;
import org.remit.decision.MeetingCommand;
import org.remit.decision.MeetingCommand.ShorterNotice;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Opens agenda and report of an executive meeting. */
@Component
class PublishAgenda implements TaskListener {

  private final BeforeDeciding before;

  PublishAgenda(BeforeDeciding before) {
    this.before = before;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var shorter = form.flag("convenedAtShorterNotice")
        ? new ShorterNotice(
            form.required("shorterNoticeReason", "Say why the meeting was convened at shorter notice."),
            form.date("convenedOn").orElse(null),
            form.text("convenedEvidence").orElse(null))
        : null;
    var meets = before.publishAgenda(form.decision(),
        new MeetingCommand(form.requiredMoment("meetingOn"), form.text("place").orElse(null), shorter, null));
    DecisionVariables.MEETING_AT.set(task, Date.from(meets));
  }
}
