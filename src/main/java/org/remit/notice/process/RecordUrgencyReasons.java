package org.remit.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.notice.NoticeService;
import org.springframework.stereotype.Component;

@Component
class RecordUrgencyReasons implements TaskListener {

  private final NoticeService notices;

  RecordUrgencyReasons(NoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    notices.publishUrgencyReasons(
        form.decision(), NoticeVariables.URGENT_MATTER.from(task), form.text("reasons").orElse(null));
  }
}
