package org.remit.notice.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.remit.notice.NoticeService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** What the model asks of the notices. */
@Component("notices")
public class NoticeQuestions {

  private final NoticeService notices;

  NoticeQuestions(NoticeService notices) {
    this.notices = notices;
  }

  public boolean haveRun(DelegateExecution process) {
    return notices.haveRun(decision(process));
  }

  public Date runUntil(DelegateExecution process) {
    return Date.from(notices.runUntil(decision(process)));
  }

  public Date exceptionRunsUntil(DelegateExecution process) {
    return Date.from(notices.exceptionRunsUntil(decision(process)));
  }

  public Date responseAskedFrom(DelegateExecution process) {
    return Date.from(notices.responseAskedFrom(decision(process)));
  }

  private static DecisionReference decision(DelegateExecution process) {
    return new DecisionReference(process.getProcessBusinessKey());
  }
}
