package org.remit.callin;

import static org.remit.callin.CallInHolds.RULE;
import static org.remit.callin.CallInHolds.WINDOW;

import java.time.Clock;
import java.time.Instant;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.Progress;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the window in which a published decision may be called in, and closes it (Local Government Act 2000 s.9F(4);
 * length and start by the constitution). Whether it is open is read from the clock at each act; nothing takes effect
 * before its day, and nothing that a valid request names before its call-in ends (invariant 7). Each act opens a
 * transaction, or joins that of the process or of whoever asks.
 */
@Service
@Transactional
public class CallInWindows {

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallableResolutions callable;
  private final WindowPeriods counting;
  private final CallInEnds ends;
  private final ScrutinyClocks clocks;
  private final CallInWorkflow workflow;
  private final Decisions decisions;
  private final Progress progress;
  private final Gate gate;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CallInWindows(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallableResolutions callable,
      WindowPeriods counting,
      CallInEnds ends,
      ScrutinyClocks clocks,
      CallInWorkflow workflow,
      Decisions decisions,
      Progress progress,
      Gate gate,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.onRecord = onRecord;
    this.callable = callable;
    this.counting = counting;
    this.ends = ends;
    this.clocks = clocks;
    this.workflow = workflow;
    this.decisions = decisions;
    this.progress = progress;
    this.gate = gate;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Opens the window of a published decision; one that is open already stays as it is.
   *
   * @return the first moment of the day from which the decision may have effect
   */
  public Instant open(DecisionReference reference) {
    return London.startOf(opened(decisions.get(reference)).effectiveOn());
  }

  /** The window of a published decision; it opens now if it has not yet. */
  CallIn opened(DecisionView decision) {
    var reference = decision.reference();
    var known = onRecord.find(reference).orElse(null);
    if (known != null) return known;
    if (decision.publishedAt() == null) {
      throw new Refused(reference + " has not been published, so there is nothing to call in yet.")
          .because("record-not-published", RULE);
    }
    var period = counting.count(decision);
    var opened = rows.saveAndFlush(new CallIn(reference, period, clock.instant()));
    for (var letter : callable.of(decision)) gate.start(reference, letter, period, WINDOW);
    progress.enter(reference, Stage.CALL_IN);
    events.publishEvent(
        Happened.to(reference, "call-in-window-opened", actors.current())
            .with("closesAt", opened.closesAt())
            .with("effectiveOn", opened.effectiveOn())
            .with("resolutions", callable.of(decision))
            .with("rule", opened.rule()));
    return opened;
  }

  /**
   * What the end of a window leaves.
   *
   * @param waits whether its end waits: it is put off, or nothing goes to scrutiny yet and a request is not checked
   * @param calledIn whether a resolution waits for scrutiny
   * @param maker who would look again: cabinet, cabinet-member or officer
   */
  public record Closed(boolean waits, boolean calledIn, String maker) {}

  /**
   * The window is over: what no request names takes effect; what a valid one names goes to scrutiny. A request that is
   * not checked yet keeps the committee from no other: found valid, it joins what the committee considers.
   *
   * @throws Refused if the day of effect has not come
   */
  public Closed close(DecisionReference reference) {
    var decision = decisions.get(reference);
    var window = opened(decision);
    if (window.state() != CallIn.State.OPEN) {
      return new Closed(false, window.state() == CallIn.State.AT_SCRUTINY, decision.maker());
    }
    if (window.isPutOff(London.today(clock))) {
      // Whoever waits for its end waits on; the sweep comes back when it is over.
      return new Closed(true, false, decision.maker());
    }
    if (!window.isOverOn(London.today(clock))) {
      throw new Refused("The window of " + reference + " is open until " + London.sayUntil(window.closesAt()) + ".")
          .because(WINDOW, window.rule());
    }
    ends.giveEffectToWhatNobodyAsksFor(decision, window);
    var calledIn = onRecord.inState(reference, CallInItem.State.CALLED_IN);
    if (calledIn.isEmpty() && !onRecord.allChecked(reference)) return new Closed(true, false, decision.maker());
    if (calledIn.isEmpty()) {
      window.end(clock.instant());
      progress.enter(reference, Stage.IMPLEMENTATION);
    } else {
      window.toScrutiny();
      clocks.start(decision, window);
    }
    rows.save(window);
    events.publishEvent(
        Happened.to(reference, "call-in-window-closed", actors.current())
            .with("calledIn", calledIn.stream().map(CallInItem::letter).toList()));
    return new Closed(false, !calledIn.isEmpty(), decision.maker());
  }

  /** Tells its process that a window is over, once something of it goes to scrutiny or nothing is unchecked. */
  void closeIfOver(DecisionReference reference) {
    var window = onRecord.window(reference);
    if (window.state() != CallIn.State.OPEN || !window.isOverOn(London.today(clock))) return;
    var isCalledIn = !onRecord.inState(reference, CallInItem.State.CALLED_IN).isEmpty();
    if (isCalledIn || onRecord.allChecked(reference)) workflow.checked(reference);
  }
}
