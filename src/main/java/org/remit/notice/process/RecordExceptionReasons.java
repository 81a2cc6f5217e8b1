package org.remit.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.notice.NoticeService;
import org.springframework.stereotype.Component;

@Component
class RecordExceptionReasons implements TaskListener {

  private final NoticeService notices;

  RecordExceptionReasons(NoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    notices.publishExceptionReasons(form.decision(), form.text("reasons").orElse(null));
  }
}
