package org.remit.callin;

import static org.remit.callin.CallInHolds.CALLED_IN;
import static org.remit.callin.CallInHolds.RULE;
import static org.remit.callin.CallInHolds.WINDOW;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.gate.Gate;
import org.remit.papers.CountsByPapers;
import org.remit.papers.CountsByPapers.Change;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.Progress;
import org.remit.proposal.ResolutionState;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the window when what was published of a decision is taken down, corrected or published again (SI
 * 2012/2089 reg 14): while any of it is down no day counts, and a correction of what may be called in counts the whole
 * window anew (decision record 44). It hears of that within the transaction that publishes or takes down, and joins it.
 */
@Service
@Transactional
class PublishedAgain implements CountsByPapers {

  private static final String CLOCK = "call-in";
  private static final Set<String> TAKEN_DOWN = Set.of("paper-taken-down", "document-taken-down");
  private static final Set<String> PUBLISHED = Set.of("paper-published", "paper-corrected", "documents-published");

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallableResolutions callable;
  private final WindowPeriods counting;
  private final CallInWindows windows;
  private final WindowInNotice notice;
  private final PublishedDecision published;
  private final StatutoryPapers papers;
  private final CallInWorkflow workflow;
  private final Decisions decisions;
  private final Progress progress;
  private final Gate gate;
  private final OpenTasks tasks;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  PublishedAgain(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallableResolutions callable,
      WindowPeriods counting,
      CallInWindows windows,
      WindowInNotice notice,
      PublishedDecision published,
      StatutoryPapers papers,
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
    this.windows = windows;
    this.notice = notice;
    this.published = published;
    this.papers = papers;
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
   * What was published is taken down, or published again. While any of it is down the window does not count, and a hold
   * of the decision forbids carrying it out; when all is public again the whole window counts anew. No constitution
   * that was read says how the days before count: leaving them out is the safe course, and shown as unconfirmed.
   */
  @EventListener
  void on(Happened happened) {
    var down = TAKEN_DOWN.contains(happened.kind());
    if (!down && !PUBLISHED.contains(happened.kind())) return;
    var window = rows.findById(happened.stream()).filter(w -> w.state() == CallIn.State.OPEN).orElse(null);
    if (window == null) return;
    var missing = published.missing(window.decision());
    if (down && !window.isInterrupted() && !missing.isEmpty()) interrupt(window, missing);
    if (!down && window.isInterrupted() && missing.isEmpty()) resume(window);
  }

  private void interrupt(CallIn window, List<String> missing) {
    if (window.isOverOn(London.today(clock))) return;
    var reference = window.decision();
    var because = "Taken down on %s: %s.".formatted(London.say(London.today(clock)), String.join(", ", missing));
    window.interrupt(clock.instant());
    window.because(because + " The window does not count until it is published again; then it counts anew.");
    rows.saveAndFlush(window);
    for (var letter : callable.of(decisions.get(reference))) {
      gate.stop(reference, letter, CLOCK, because);
      gate.restate(reference, letter, WINDOW, because + " The window counts anew when it is published again.");
    }
    events.publishEvent(
        Happened.to(reference, "call-in-window-interrupted", actors.current()).with("because", because));
    tasks.refreshFacts(reference);
  }

  private void resume(CallIn window) {
    var reference = window.decision();
    var decision = decisions.get(reference);
    var period = counting.countAnew(decision, clock.instant());
    window.resume(period, clock.instant());
    window.because("The call-in window is counted anew from %s: what was taken down was published again on that day."
        .formatted(London.say(London.today(clock))));
    rows.saveAndFlush(window);
    for (var letter : callable.of(decision)) gate.start(reference, letter, period, WINDOW);
    events.publishEvent(
        Happened.to(reference, "call-in-window-resumed", actors.current())
            .with("closesAt", window.closesAt())
            .with("effectiveOn", window.effectiveOn())
            .with("rule", window.rule()));
    workflow.windowMoved(reference);
    tasks.refreshFacts(reference);
    notice.tellDays(reference);
  }

  @Override
  public Set<String> counted(String kind) {
    return WhatMayBeCalledIn.counted(kind);
  }

  /** No correction takes a call-in away, and what is before scrutiny is settled before a part of it opens anew. */
  @Override
  @Transactional(readOnly = true)
  public void mustTake(Change change) {
    var decision = corrected(change).orElse(null);
    if (decision == null) return;
    WhatMayBeCalledIn.barred(change).stream()
        .filter(callable.heldByWindow(decision.reference())::contains)
        .findFirst()
        .ifPresent(letter -> {
          throw new Refused("Resolution " + letter + " may be called in, and a correction of the notice does not take"
              + " that away: only whom the constitution names waives a call-in.")
              .at("/right").because(WINDOW, RULE);
        });
    var anew = callable.openedAnew(decision, change);
    var state = onRecord.find(decision.reference()).map(CallIn::state).orElse(CallIn.State.ENDED);
    if (anew.isEmpty() || state == CallIn.State.OPEN || state == CallIn.State.ENDED) return;
    throw new Refused(("Part of %s is called in and not settled yet; this opens the window of resolution %s anew, and"
        + " is published when the call-in has ended. What must not be read until then is taken down.")
            .formatted(decision.reference(), String.join(" and ", anew)))
        .at("/right").because(CALLED_IN, RULE);
  }

  /**
   * A published decision is corrected. Where that changes what may be called in, the whole window is counted anew from
   * this day: nobody calls in what they have not been told. Where it does not, the window stays, and says why. No
   * correction makes a window shorter, and what went through call-in does not go through it again.
   */
  @Override
  public Map<String, String> publishedAgain(Change change) {
    var decision = corrected(change).orElse(null);
    if (decision == null) return Map.of();
    var reference = decision.reference();
    var window = onRecord.find(reference)
        .orElseGet(() -> callable.of(decision).isEmpty() ? null : windows.opened(decision));
    var anew = callable.openedAnew(decision, change);
    var isOpen = window != null && window.state() == CallIn.State.OPEN;
    if (isOpen && window.isInterrupted()) {
      for (var letter : anew) holdUntilPublished(reference, letter, window.because());
      if (published.missing(reference, change.kind()).isEmpty()) resume(window);
    } else if (!anew.isEmpty() || isOpen && WhatMayBeCalledIn.isDecidedOtherwise(change)) {
      window = countAnew(decision, window, anew, change);
    } else if (!WhatMayBeCalledIn.putRight(change).isEmpty()) {
      keep(decision, window, change);
    }
    return change.kind().equals(WhatMayBeCalledIn.NOTICE) ? notice.days(window) : Map.of();
  }

  /** The published decision that a paper tells of; empty where the paper tells of none. */
  private Optional<DecisionView> corrected(Change change) {
    if (!WhatMayBeCalledIn.isIn(change.kind())) return Optional.empty();
    return decisions.find(change.decision()).filter(d -> d.publishedAt() != null);
  }

  private CallIn countAnew(DecisionView decision, CallIn known, List<String> back, Change change) {
    var reference = decision.reference();
    var now = clock.instant();
    var period = counting.countAnew(decision, now);
    var because = "The call-in window is counted anew from %s, the day on which it was published again: %s.".formatted(
        London.say(London.date(now)),
        WhatMayBeCalledIn.isDecidedOtherwise(change)
            ? "what was decided was put right, and nobody calls in what they have not been told"
            : "it now says that resolution " + String.join(" and ", back) + " may be called in");
    var wasOpen = known != null && known.state() == CallIn.State.OPEN;
    var window = known == null ? new CallIn(reference, period, now) : known;
    var open = new LinkedHashSet<>(back);
    if (window.countAnew(period, now)) open.addAll(callable.of(decision));
    window.because(because);
    rows.saveAndFlush(window);
    for (var letter : back) progress.effectWasTooEarly(reference, letter, because);
    for (var letter : open) {
      gate.stop(reference, letter, CLOCK, because);
      gate.start(reference, letter, period, WINDOW);
      gate.restate(reference, letter, WINDOW, WindowInNotice.runsUntil(window));
    }
    progress.enter(reference, Stage.CALL_IN);
    events.publishEvent(
        Happened.to(reference, "call-in-window-opened-anew", actors.current())
            .with("closesAt", window.closesAt())
            .with("effectiveOn", window.effectiveOn())
            .with("resolutions", List.copyOf(open))
            .with("because", because)
            .with("rule", window.rule()));
    if (wasOpen) {
      workflow.windowMoved(reference);
    } else {
      workflow.windowReopened(reference, decision.authority());
    }
    tasks.refreshFacts(reference);
    var missing = published.missing(reference, change.kind());
    if (!missing.isEmpty()) interrupt(window, missing);
    if (!change.kind().equals(WhatMayBeCalledIn.NOTICE)) notice.tellDays(reference);
    return window;
  }

  private void holdUntilPublished(DecisionReference reference, String letter, String because) {
    progress.effectWasTooEarly(reference, letter, because);
    gate.open(reference, letter, WINDOW, because);
  }

  private void keep(DecisionView decision, CallIn window, Change change) {
    var headings = papers.contentsOf(change.kind());
    var what = WhatMayBeCalledIn.putRight(change).stream()
        .map(key -> "'" + headings.getOrDefault(key, key) + "'")
        .collect(Collectors.joining(" and "));
    var because = window == null ? "No call-in window is counted: nothing of it may be called in."
        : "The call-in window is not counted anew: " + why(decision, window, change, what) + ".";
    if (window != null) {
      window.because(because);
      rows.saveAndFlush(window);
      for (var letter : callable.of(decision)) {
        gate.restate(decision.reference(), letter, WINDOW, WindowInNotice.runsUntil(window));
      }
    }
    events.publishEvent(
        Happened.to(decision.reference(), "call-in-window-kept", actors.current())
            .with("kind", change.kind())
            .with("contents", WhatMayBeCalledIn.putRight(change))
            .with("because", because));
  }

  private String why(DecisionView decision, CallIn window, Change change, String what) {
    if (!WhatMayBeCalledIn.isDecidedOtherwise(change)) {
      return what + " was put right, and what was decided and may be called in is the same";
    }
    if (window.state() != CallIn.State.ENDED) return "it is called in already, and is considered as it is put right";
    var carriedOut = decision.resolutions().stream()
        .filter(r -> r.state() == ResolutionState.CARRIED_OUT)
        .anyMatch(r -> onRecord.item(decision.reference(), r.id()).isEmpty());
    return carriedOut ? "it was carried out already, which is recorded as an irregularity if it was not so decided"
        : "it went through call-in, and goes through it once";
  }
}
