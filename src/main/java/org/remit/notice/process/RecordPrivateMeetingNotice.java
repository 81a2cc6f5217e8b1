package org.remit.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.notice.NoticeService;
import org.springframework.stereotype.Component;

@Component
class RecordPrivateMeetingNotice implements TaskListener {

  private final NoticeService notices;

  RecordPrivateMeetingNotice(NoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    notices.publishPrivateMeetingNotice(
        form.decision(),
        form.date("meetingOn").orElse(null),
        form.required("reasons", "Say why the meeting is to be held in private."));
  }
}
