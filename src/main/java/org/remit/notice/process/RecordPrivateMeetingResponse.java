package org.remit.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.notice.NoticeService;
import org.springframework.stereotype.Component;

@Component
class RecordPrivateMeetingResponse implements TaskListener {

  private final NoticeService notices;

  RecordPrivateMeetingResponse(NoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    notices.publishPrivateMeetingResponse(
        form.decision(), form.lines("representations"), form.text("response").orElse(null));
  }
}
