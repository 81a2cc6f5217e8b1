package org.remit.callin;

import static org.remit.callin.CallInHolds.WINDOW;

import java.time.Clock;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.engine.OpenTasks;
import org.remit.gate.Gate;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.Progress;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a window anew whose calendar or starting day was put right: an open one moves, and one that was closed too
 * early opens again. A last day that was published to members is never brought forward (invariant 14). Each act opens a
 * transaction, or joins that of the correction that asks for it.
 */
@Service
@Transactional
public class WindowsCountedAnew {

  private static final String MOVED =
      "The call-in window was counted anew on %s: the calendar, or a day on which it rests, was put right.";

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallableResolutions callable;
  private final WindowPeriods counting;
  private final WindowInNotice notice;
  private final CallInWorkflow workflow;
  private final Decisions decisions;
  private final Progress progress;
  private final Gate gate;
  private final OpenTasks tasks;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  WindowsCountedAnew(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallableResolutions callable,
      WindowPeriods counting,
      WindowInNotice notice,
      CallInWorkflow workflow,
      Decisions decisions,
      Progress progress,
      Gate gate,
      OpenTasks tasks,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.onRecord = onRecord;
    this.callable = callable;
    this.counting = counting;
    this.notice = notice;
    this.workflow = workflow;
    this.decisions = decisions;
    this.progress = progress;
    this.gate = gate;
    this.tasks = tasks;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Counts an open window anew: a calendar or a date has changed. A last day that members were told stays theirs.
   *
   * @return whether the window moved
   */
  public boolean recount(DecisionReference reference, String because) {
    return rows.existsById(reference.value()) && recount(reference, counting.count(decisions.get(reference)), because);
  }

  /** The same with a period that rests on a corrected day. */
  public boolean recount(DecisionReference reference, Period period, String because) {
    var window = onRecord.find(reference).filter(w -> w.state() == CallIn.State.OPEN).orElse(null);
    if (window == null || window.isInterrupted() || !window.count(period)) return false;
    window.because(MOVED.formatted(London.say(London.today(clock))));
    rows.saveAndFlush(window);
    gate.clocks(reference).stream()
        .filter(c -> c.kind().equals(period.kind()) && !c.state().equals("stopped"))
        .forEach(c -> gate.recount(c.id(), period, because));
    events.publishEvent(
        Happened.to(reference, "call-in-window-moved", actors.current())
            .with("closesAt", window.closesAt())
            .with("effectiveOn", window.effectiveOn())
            .with("because", because));
    workflow.windowMoved(reference);
    tasks.refreshFacts(reference);
    notice.tellDays(reference);
    return true;
  }

  /**
   * Opens a window again that was closed too early, because the day that it counts from was written down wrongly:
   * members may ask in it, and what had effect by its end alone waits for it again. What was released is never called
   * in again, and what was carried out meanwhile is an irregularity.
   *
   * @param period the window as it should have been
   * @return whether it was opened again: not where it is over by the right day too, or scrutiny has met
   */
  public boolean reopen(DecisionReference reference, Period period, String because) {
    var window = onRecord.find(reference).orElse(null);
    if (window == null || !London.today(clock).isBefore(period.effectiveOn())) return false;
    var decision = decisions.get(reference);
    var letters = callable.tookEffectUncalled(decision);
    if (letters.isEmpty() || !window.reopen(period)) return false;
    window.because(MOVED.formatted(London.say(London.today(clock))));
    rows.saveAndFlush(window);
    for (var letter : letters) {
      progress.effectWasTooEarly(reference, letter, because);
      gate.start(reference, letter, period, WINDOW);
    }
    progress.enter(reference, Stage.CALL_IN);
    events.publishEvent(
        Happened.to(reference, "call-in-window-reopened", actors.current())
            .with("closesAt", window.closesAt())
            .with("effectiveOn", window.effectiveOn())
            .with("resolutions", letters)
            .with("because", because));
    workflow.windowReopened(reference, decision.authority());
    tasks.refreshFacts(reference);
    notice.tellDays(reference);
    return true;
  }

  /** Why the window counts as it does after a paper of this kind was corrected; null where it says nothing of it. */
  @Transactional(readOnly = true)
  public String afterCorrection(DecisionReference reference, String kind) {
    if (!WhatMayBeCalledIn.isIn(kind)) return null;
    return onRecord.find(reference).map(CallIn::because)
        .orElse("No call-in window is counted: nothing of it may be called in.");
  }
}
