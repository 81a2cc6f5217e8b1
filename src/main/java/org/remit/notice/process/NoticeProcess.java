package org.remit.notice.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.notice.NoticeWorkflow;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process {@code key-decision-notice} what has happened. */
@Component
class NoticeProcess implements NoticeWorkflow {

  private static final String KEY = "key-decision-notice";

  /** The task that gives notice on each rung of the ladder. */
  private static final Map<String, String> RUNGS = Map.of(
      "Task_PublishKeyDecisionNotice", "key-notice",
      "Task_NotifyScrutinyChair", "general-exception",
      "Task_AgreeUrgency", "special-urgency",
      "Task_AgreeUrgencyForCouncil", "special-urgency");

  private static final Set<String> NOTICES = Set.of("notice-given", "notice-stale");

  private final Processes processes;
  private final OpenTasks tasks;

  NoticeProcess(Processes processes, OpenTasks tasks) {
    this.processes = processes;
    this.tasks = tasks;
  }

  /** By when papers are due rests on the days that notices name. */
  @EventListener
  void on(Happened happened) {
    if (NOTICES.contains(happened.kind())) tasks.refreshFacts(new DecisionReference(happened.stream()));
  }

  @Override
  public Optional<String> rungAsked(DecisionReference decision) {
    return tasks.of(decision).stream().map(task -> RUNGS.get(task.key())).filter(Objects::nonNull).findFirst();
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
