package org.remit.notice.process;

import java.util.Map;
import org.remit.engine.Processes;
import org.remit.notice.NoticeWorkflow;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Tells the process {@code key-decision-notice} what has happened. */
@Component
class NoticeProcess implements NoticeWorkflow {

  private static final String KEY = "key-decision-notice";

  private final Processes processes;

  NoticeProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void noticeWentStale(DecisionReference decision) {
    processes.correlate("NoticeWentStale", decision);
  }

  @Override
  public void freshNoticeNeeded(DecisionReference decision, Authority council) {
    processes.start(KEY, decision, council, Map.of());
  }

  @Override
  public void noNoticeNeeded(DecisionReference decision, String because) {
    processes.cancel(KEY, decision, because);
  }

  @Override
  public boolean isGivingNotice(DecisionReference decision) {
    return processes.isRunning(KEY, decision);
  }
}
