package org.remit.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.notice.NoticeService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

@Component
class EstablishNotices implements JavaDelegate {

  private final NoticeService notices;

  EstablishNotices(NoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution process) {
    var due = notices.due(new DecisionReference(process.getProcessBusinessKey()));
    NoticeVariables.KEY_NOTICE.set(process, due.key());
    NoticeVariables.PRIVATE_NOTICE.set(process, due.privateMeeting());
  }
}
