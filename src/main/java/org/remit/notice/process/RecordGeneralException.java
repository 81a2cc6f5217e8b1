package org.remit.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.notice.KeyNotice;
import org.remit.notice.NoticeService;
import org.springframework.stereotype.Component;

@Component
class RecordGeneralException implements TaskListener {

  private final NoticeService notices;

  RecordGeneralException(NoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    notices.giveGeneralException(
        form.decision(),
        form.text("committee").orElse(null),
        form.date("informedOn").orElse(null),
        new KeyNotice(
            form.date("periodFrom").orElse(null),
            form.date("periodTo").orElse(null),
            form.lines("makerNames"),
            form.lines("documents"),
            null));
  }
}
