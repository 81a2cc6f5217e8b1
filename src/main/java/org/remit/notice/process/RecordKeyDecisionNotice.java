package org.remit.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.notice.KeyNotice;
import org.remit.notice.NoticeService;
import org.springframework.stereotype.Component;

@Component
class RecordKeyDecisionNotice implements TaskListener {

  private final NoticeService notices;

  RecordKeyDecisionNotice(NoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    notices.publishKeyDecisionNotice(
        form.decision(),
        new KeyNotice(
            form.date("periodFrom").orElse(null),
            form.date("periodTo").orElse(null),
            form.lines("makerNames"),
            form.lines("documents"),
            form.text("address").orElse(null)));
  }
}
