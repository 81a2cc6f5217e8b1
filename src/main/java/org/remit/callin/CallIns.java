package org.remit.callin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.callin.CallInView.Check;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Rules;
import org.remit.engine.OpenTasks;
import org.remit.gate.Act;
import org.remit.gate.ActLetThrough;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.gate.HoldView;
import org.remit.papers.CountsByPapers;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.people.Appointments;
import org.remit.people.Authors;
import org.remit.people.Executive;
import org.remit.people.Interests;
import org.remit.people.Members;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.OutcomeLines;
import org.remit.proposal.Progress;
import org.remit.proposal.ResolutionState;
import org.remit.proposal.ResolutionView;
import org.remit.proposal.Stage;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.InBatches;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.CallInQuestion;
import org.remit.routing.CommitteeAgenda;
import org.remit.routing.LegalPeriods;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Call-in from the window to its end, resolution by resolution (invariant 7). Whether a window is open is read from the
 * clock at each act; nothing takes effect before its day, and nothing that a valid request names before its call-in
 * ends.
 */
@Service
@Transactional
public class CallIns implements CountsByPapers {

  static final String RULE = "Local Government Act 2000 s.9F(4); constitution, call-in";
  private static final String WINDOW = "call-in-window";
  private static final String CLOCK = "call-in";
  private static final Set<String> TAKEN_DOWN = Set.of("paper-taken-down", "document-taken-down");
  private static final Set<String> PUBLISHED = Set.of("paper-published", "paper-corrected", "documents-published");
  private static final String MOVED =
      "The call-in window was counted anew on %s: the calendar, or a day on which it rests, was put right.";
  private static final String UNCHECKED = "call-in-request";
  private static final String LAPSE = "call-in-lapse";

  /** Who checks a request, and enters what members write who withdraw from one that came on paper. */
  static final Role[] OF_LETTERS = {Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER};

  private final CallInRows rows;
  private final CallInRequests requests;
  private final CallInSignatures signatures;
  private final CallInItems items;
  private final CallInWorkflow workflow;
  private final Decisions decisions;
  private final Progress progress;
  private final Gate gate;
  private final OpenTasks tasks;
  private final Interests interests;
  private final Appointments appointments;
  private final Executive executive;
  private final Members members;
  private final WhoMayCallIn who;
  private final Authors authors;
  private final LegalPeriods periods;
  private final ScrutinyDays days;
  private final Constitutions constitutions;
  private final StatutoryPapers papers;
  private final CallInPapers callInPapers;
  private final PublishedDecision published;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CallIns(
      CallInRows rows,
      CallInRequests requests,
      CallInSignatures signatures,
      CallInItems items,
      CallInWorkflow workflow,
      Decisions decisions,
      Progress progress,
      Gate gate,
      OpenTasks tasks,
      Interests interests,
      Appointments appointments,
      Executive executive,
      Members members,
      WhoMayCallIn who,
      Authors authors,
      LegalPeriods periods,
      Constitutions constitutions,
      StatutoryPapers papers,
      CallInPapers callInPapers,
      PublishedDecision published,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.requests = requests;
    this.signatures = signatures;
    this.items = items;
    this.workflow = workflow;
    this.decisions = decisions;
    this.progress = progress;
    this.gate = gate;
    this.tasks = tasks;
    this.interests = interests;
    this.appointments = appointments;
    this.executive = executive;
    this.members = members;
    this.who = who;
    this.authors = authors;
    this.periods = periods;
    this.days = new ScrutinyDays(periods);
    this.constitutions = constitutions;
    this.papers = papers;
    this.callInPapers = callInPapers;
    this.published = published;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /** How far the call-in of a decision has come; empty while no window has opened. */
  @Transactional(readOnly = true)
  public Optional<CallInView> of(DecisionReference reference) {
    return rows.findById(reference.value()).map(this::view);
  }

  // --- the window ---------------------------------------------------------------------------------------------------

  /**
   * Opens the window of a published decision; one that is open already stays as it is.
   *
   * @return the first moment of the day from which the decision may have effect
   */
  public Instant openWindow(DecisionReference reference) {
    return London.startOf(window(decisions.get(reference)).effectiveOn());
  }

  private CallIn window(DecisionView decision) {
    var reference = decision.reference();
    var known = rows.findById(reference.value()).orElse(null);
    if (known != null) return known;
    if (decision.publishedAt() == null) {
      throw new Refused(reference + " has not been published, so there is nothing to call in yet.")
          .because("record-not-published", RULE);
    }
    var period = count(decision);
    var opened = rows.saveAndFlush(new CallIn(reference, period, clock.instant()));
    for (var letter : callable(decision)) gate.start(reference, letter, period, WINDOW);
    progress.enter(reference, Stage.CALL_IN);
    events.publishEvent(
        Happened.to(reference, "call-in-window-opened", actors.current())
            .with("closesAt", opened.closesAt())
            .with("effectiveOn", opened.effectiveOn())
            .with("resolutions", callable(decision))
            .with("rule", opened.rule()));
    return opened;
  }

  /** What may be called in was settled with the decision: its resolutions are held by the window. */
  private List<String> callable(DecisionView decision) {
    var held = heldByWindow(decision.reference());
    return decision.resolutions().stream()
        .filter(r -> r.state().awaitsEffect() && held.contains(r.id()))
        .map(ResolutionView::id)
        .toList();
  }

  private Set<String> heldByWindow(DecisionReference reference) {
    return gate.holds(reference).stream()
        .filter(h -> h.kind().equals(WINDOW) && !"not-needed".equals(h.ended()))
        .map(HoldView::resolution)
        .collect(Collectors.toSet());
  }

  /** By the day on which it was published; by a later one where its window was counted anew from then. */
  private Period count(DecisionView decision) {
    return rows.findById(decision.reference().value()).map(CallIn::countsFrom)
        .map(from -> countAnew(decision, from))
        .orElseGet(() -> count(decision, London.date(decision.decidedAt()), decision.publishedAt()));
  }

  /** The whole window from a later publication. */
  private Period countAnew(DecisionView decision, Instant publishedAt) {
    return count(decision, London.date(publishedAt), publishedAt).restingOn(List.of(
        "That the window counts anew from the day on which it was published again is the safe course: no rule that was"
            + " read says how the days before count."));
  }

  private Period count(DecisionView decision, LocalDate decided, Instant publishedAt) {
    var body = decision.proposal().decisionMaker().body();
    var key = decisions.route(decision).key().answer();
    var maker = body.known() ? body.value() : decision.maker();
    var answer = periods.callIn(
        decision.authority(),
        new CallInQuestion(decided, publishedAt, maker, key == null ? "depends" : key ? "key"
            : "non-key", false));
    if (answer.period() != null) return answer.period();
    // The decision's record has it callable for a reason of its own; the window is then that of a key decision.
    return periods
        .callIn(decision.authority(), new CallInQuestion(decided, publishedAt, maker, "key", false))
        .period();
  }

  /**
   * Counts an open window anew: a calendar or a date has changed. A last day that members were told stays theirs.
   *
   * @return whether the window moved
   */
  public boolean recount(DecisionReference reference, String because) {
    return rows.existsById(reference.value()) && recount(reference, count(decisions.get(reference)), because);
  }

  /** The same with a period that rests on a corrected day. */
  public boolean recount(DecisionReference reference, Period period, String because) {
    var window = rows.findById(reference.value()).filter(w -> w.state() == CallIn.State.OPEN).orElse(null);
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
    tellDays(reference);
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
    var window = rows.findById(reference.value()).orElse(null);
    if (window == null || !London.today(clock).isBefore(period.effectiveOn())) return false;
    var decision = decisions.get(reference);
    var letters = tookEffectUncalled(decision);
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
    tellDays(reference);
    return true;
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
    for (var letter : callable(decisions.get(reference))) {
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
    var period = countAnew(decision, clock.instant());
    window.resume(period, clock.instant());
    window.because("The call-in window is counted anew from %s: what was taken down was published again on that day."
        .formatted(London.say(London.today(clock))));
    rows.saveAndFlush(window);
    for (var letter : callable(decision)) gate.start(reference, letter, period, WINDOW);
    events.publishEvent(
        Happened.to(reference, "call-in-window-resumed", actors.current())
            .with("closesAt", window.closesAt())
            .with("effectiveOn", window.effectiveOn())
            .with("rule", window.rule()));
    workflow.windowMoved(reference);
    tasks.refreshFacts(reference);
    tellDays(reference);
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
        .filter(heldByWindow(decision.reference())::contains)
        .findFirst()
        .ifPresent(letter -> {
          throw new Refused("Resolution " + letter + " may be called in, and a correction of the notice does not take"
              + " that away: only whom the constitution names waives a call-in.")
              .at("/right").because(WINDOW, RULE);
        });
    var anew = openedAnew(decision, change);
    var state = rows.findById(decision.reference().value()).map(CallIn::state).orElse(CallIn.State.ENDED);
    if (anew.isEmpty() || state == CallIn.State.OPEN || state == CallIn.State.ENDED) return;
    throw new Refused(("Part of %s is called in and not settled yet; this opens the window of resolution %s anew, and"
        + " is published when the call-in has ended. What must not be read until then is taken down.")
            .formatted(decision.reference(), String.join(" and ", anew)))
        .at("/right").because("called-in", RULE);
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
    var window = rows.findById(reference.value())
        .orElseGet(() -> callable(decision).isEmpty() ? null : window(decision));
    var anew = openedAnew(decision, change);
    var isOpen = window != null && window.state() == CallIn.State.OPEN;
    if (isOpen && window.isInterrupted()) {
      for (var letter : anew) holdUntilPublished(reference, letter, window.because());
      if (published.missing(reference, change.kind()).isEmpty()) resume(window);
    } else if (!anew.isEmpty() || isOpen && WhatMayBeCalledIn.isDecidedOtherwise(change)) {
      window = countAnew(decision, window, anew, change);
    } else if (!WhatMayBeCalledIn.putRight(change).isEmpty()) {
      keep(decision, window, change);
    }
    return change.kind().equals(WhatMayBeCalledIn.NOTICE) ? days(window) : Map.of();
  }

  /** The published decision that a paper tells of; empty where the paper tells of none. */
  private Optional<DecisionView> corrected(Change change) {
    if (!WhatMayBeCalledIn.isIn(change.kind())) return Optional.empty();
    return decisions.find(change.decision()).filter(d -> d.publishedAt() != null);
  }

  /** What has effect, was not carried out, and may be called in by what the right paper says. */
  private List<String> openedAnew(DecisionView decision, Change change) {
    var anew = new ArrayList<String>();
    if (WhatMayBeCalledIn.isDecidedOtherwise(change)) anew.addAll(tookEffectUncalled(decision));
    anew.addAll(freed(decision, change));
    return anew.stream().distinct().toList();
  }

  /** What the right notice no longer excludes from call-in, and was not carried out yet. */
  private List<String> freed(DecisionView decision, Change change) {
    var freed = WhatMayBeCalledIn.freed(change);
    return decision.resolutions().stream()
        .filter(r -> freed.contains(r.id()) && mayWaitAgain(decision, r))
        .map(ResolutionView::id)
        .filter(letter -> item(decision.reference(), letter).isEmpty())
        .toList();
  }

  /** What had effect by the end of its window alone, and was not carried out yet. */
  private List<String> tookEffectUncalled(DecisionView decision) {
    var held = heldByWindow(decision.reference());
    return decision.resolutions().stream()
        .filter(r -> mayWaitAgain(decision, r) && held.contains(r.id()))
        .map(ResolutionView::id)
        .filter(letter -> item(decision.reference(), letter).isEmpty())
        .toList();
  }

  /**
   * Nobody has carried it out. What is carried out by its effect alone waits with the rest, unless a decision was taken
   * under it.
   */
  private boolean mayWaitAgain(DecisionView decision, ResolutionView resolution) {
    return resolution.state() == ResolutionState.EFFECTIVE
        || resolution.isCarriedOutByEffectAlone() && !decisions.wasDecidedUnder(decision.reference());
  }

  private CallIn countAnew(DecisionView decision, CallIn known, List<String> back, Change change) {
    var reference = decision.reference();
    var now = clock.instant();
    var period = countAnew(decision, now);
    var because = "The call-in window is counted anew from %s, the day on which it was published again: %s.".formatted(
        London.say(London.date(now)),
        WhatMayBeCalledIn.isDecidedOtherwise(change)
            ? "what was decided was put right, and nobody calls in what they have not been told"
            : "it now says that resolution " + String.join(" and ", back) + " may be called in");
    var wasOpen = known != null && known.state() == CallIn.State.OPEN;
    var window = known == null ? new CallIn(reference, period, now) : known;
    var open = new LinkedHashSet<>(back);
    if (window.countAnew(period, now)) open.addAll(callable(decision));
    window.because(because);
    rows.saveAndFlush(window);
    for (var letter : back) progress.effectWasTooEarly(reference, letter, because);
    for (var letter : open) {
      gate.stop(reference, letter, CLOCK, because);
      gate.start(reference, letter, period, WINDOW);
      gate.restate(reference, letter, WINDOW, runsUntil(window));
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
    if (!change.kind().equals(WhatMayBeCalledIn.NOTICE)) tellDays(reference);
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
      for (var letter : callable(decision)) gate.restate(decision.reference(), letter, WINDOW, runsUntil(window));
    }
    events.publishEvent(
        Happened.to(decision.reference(), "call-in-window-kept", actors.current())
            .with("kind", change.kind())
            .with("contents", WhatMayBeCalledIn.putRight(change))
            .with("because", because));
  }

  private static String runsUntil(CallIn window) {
    return "It runs until " + London.say(window.lastDay()) + ". " + window.because();
  }

  private String why(DecisionView decision, CallIn window, Change change, String what) {
    if (!WhatMayBeCalledIn.isDecidedOtherwise(change)) {
      return what + " was put right, and what was decided and may be called in is the same";
    }
    if (window.state() != CallIn.State.ENDED) return "it is called in already, and is considered as it is put right";
    var carriedOut = decision.resolutions().stream()
        .anyMatch(r -> r.state() == ResolutionState.CARRIED_OUT && item(decision.reference(), r.id()).isEmpty());
    return carriedOut ? "it was carried out already, which is recorded as an irregularity if it was not so decided"
        : "it went through call-in, and goes through it once";
  }

  /** Why the window counts as it does after a paper of this kind was corrected; null where it says nothing of it. */
  @Transactional(readOnly = true)
  public String afterCorrection(DecisionReference reference, String kind) {
    if (!WhatMayBeCalledIn.isIn(kind)) return null;
    return rows.findById(reference.value()).map(CallIn::because)
        .orElse("No call-in window is counted: nothing of it may be called in.");
  }

  /** The notice says the days that count. */
  private void tellDays(DecisionReference reference) {
    published.notice(reference).ifPresent(notice -> papers.sayWhatIsCounted(notice.id(),
        "It said other days: the call-in window was counted anew."));
  }

  /** What the notice says of an open window that changed, or did not for a reason. */
  private Map<String, String> days(CallIn window) {
    if (window == null || window.state() != CallIn.State.OPEN || window.because() == null) return Map.of();
    if (window.isInterrupted()) {
      return Map.of(
          WhatMayBeCalledIn.UNTIL, window.because(),
          WhatMayBeCalledIn.EFFECTIVE, "When the call-in window is over, unless it is called in.");
    }
    var decision = decisions.get(window.decision());
    return Map.of(
        WhatMayBeCalledIn.UNTIL,
        "Until %s (%s). %s %s".formatted(London.sayUntil(window.closesAt()), window.rule(), window.because(),
            periods.howItIsCalledIn(decision.authority(), decidedOn(decision))).strip(),
        WhatMayBeCalledIn.EFFECTIVE, "From %s, unless it is called in.".formatted(London.say(window.effectiveOn())));
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
  public Closed closeWindow(DecisionReference reference) {
    var decision = decisions.get(reference);
    var window = window(decision);
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
    giveEffectToWhatNobodyAsksFor(decision, window);
    var calledIn = inState(reference, CallInItem.State.CALLED_IN);
    if (calledIn.isEmpty() && !allChecked(reference)) return new Closed(true, false, decision.maker());
    if (calledIn.isEmpty()) {
      window.end(clock.instant());
      progress.enter(reference, Stage.IMPLEMENTATION);
    } else {
      window.toScrutiny();
      startLapse(decision, window);
      startMeeting(decision, window);
    }
    rows.save(window);
    events.publishEvent(
        Happened.to(reference, "call-in-window-closed", actors.current())
            .with("calledIn", calledIn.stream().map(CallInItem::letter).toList()));
    return new Closed(false, !calledIn.isEmpty(), decision.maker());
  }

  private void giveEffectToWhatNobodyAsksFor(DecisionView decision, CallIn window) {
    var reference = decision.reference();
    for (var letter : callable(decision)) {
      if (isAskedFor(reference, letter)) continue;
      var gone = gone(reference, letter);
      item(reference, letter).ifPresent(i -> i.become(CallInItem.State.WITHDRAWN, gone));
      progress.tookEffect(
          reference, letter, window.effectiveOn(),
          gone.isEmpty() ? "the call-in window ran out with no valid request (" + window.rule() + ")"
              : "the call-in window ran out (" + window.rule() + ") and no valid request was left: " + gone,
          How.MET);
    }
  }

  /** By a request that is valid, or may be found to be. */
  private boolean isAskedFor(DecisionReference reference, String letter) {
    return requests.findByKeyDecisionOrderByKeyNumber(reference.value()).stream()
        .anyMatch(r -> r.names(letter) && (r.isUnchecked() || r.isValid()));
  }

  /** Where the constitution lets a call-in lapse, its clock starts when the window is over. */
  private void startLapse(DecisionView decision, CallIn window) {
    var lapse = rules(decision).callInLapse();
    if (!lapse.isSet() || !lapse.value().lapses() || lapse.value().workingDays() == null) return;
    var rule = lapse.rule("The call-in lapses when scrutiny has not met within " + lapse.value()
        .workingDays() + " working days.");
    var counted = periods.workingDays(decision.authority(), LAPSE, window.lastDay(), lapse.value().workingDays(), rule);
    var period = counted.effectiveOn() == null ? counted.effectiveOn(counted.lastDay().plusDays(1)) : counted;
    gate.start(decision.reference(), null, period, null);
  }

  /** Where the constitution says by when the committee meets, that clock starts too. */
  private void startMeeting(DecisionView decision, CallIn window) {
    var first = firstValid(decision.reference()).orElse(window.lastDay());
    days.meeting(rules(decision), window.lastDay(), first)
        .ifPresent(period -> gate.start(decision.reference(), null, period, null));
  }

  private Optional<LocalDate> firstValid(DecisionReference reference) {
    return valid(reference).stream().filter(r -> r.checkedAt() != null).map(r -> London.date(r.checkedAt()))
        .min(LocalDate::compareTo);
  }

  /** Whether somebody could ask now, for themselves or on paper: the page offers nobody what would be refused. */
  @Transactional(readOnly = true)
  public boolean mayRequest(DecisionReference reference, Actor actor) {
    return isOpenToRequests(reference)
        && (actor.has(Role.DEMOCRATIC_SERVICES) || who.mayAsk(actor, reference));
  }

  /** Whether the window is open, and something of the decision may be called in. */
  @Transactional(readOnly = true)
  public boolean isOpenToRequests(DecisionReference reference) {
    return !openToRequests(List.of(decisions.get(reference))).isEmpty();
  }

  /** The same of several decisions: those that somebody could call in now. */
  @Transactional(readOnly = true)
  public Set<DecisionReference> openToRequests(Collection<DecisionView> among) {
    var now = clock.instant();
    var open = InBatches.of(among.stream().map(d -> d.reference().value()).toList(), rows::findAllById).stream()
        .filter(window -> window.isOpenAt(now)).map(CallIn::decision).collect(Collectors.toSet());
    return among.stream().filter(d -> open.contains(d.reference()) && !callable(d).isEmpty())
        .map(DecisionView::reference).collect(Collectors.toSet());
  }

  // --- requests -----------------------------------------------------------------------------------------------------

  /**
   * Receives a request, from a member's own sign-in or on paper. The clock is read now.
   *
   * @return the number of the request
   * @throws Refused if the window is not open, nothing named may be called in, or the person may not ask
   */
  public int request(DecisionReference reference, CallInRequestCommand command, Actor actor) {
    var decision = decisions.get(reference, actor);
    rows.lock(reference.value());
    var onPaper = actor.has(Role.DEMOCRATIC_SERVICES);
    if (!onPaper) who.mustBeAbleToAsk(actor, reference);
    var window = window(decision);
    requireOpen(window);
    var named = named(decision, command.resolutions());
    if (command.grounds() == null || command.grounds().isBlank()) {
      var figure = rules(decision).callInGrounds();
      if (figure.isSet() && figure.value().required()) {
        throw new Refused("State the grounds of the call-in.").at("/grounds").because(WINDOW, figure.source());
      }
    }
    if (onPaper) {
      Given.text(command.letter(), "/letter", "Say which document of the case the letter is, or where it is filed.");
      if (command.signatories().isEmpty()) throw new Refused("Enter who signed the letter.").at("/signatories");
    } else if (command.letter() != null || !command.signatories().isEmpty()) {
      throw new Refused("Each member signs from their own sign-in; a letter is entered by democratic services.")
          .at("/signatories");
    }
    var grounds = command.grounds() == null ? "" : command.grounds().strip();
    var before = requests.findByKeyDecisionOrderByKeyNumber(reference.value());
    var asks = onPaper ? command.signatories().get(0).member() : actor.user();
    before.stream().filter(r -> r.asks(named, grounds) && isSignedBy(asks, r)).findFirst().ifPresent(r -> {
      throw new Refused(("This request was received already: it is number %d, by which %s asks for resolution %s on"
          + " these grounds. Other members sign that one; on other grounds, or for another resolution, ask again.")
          .formatted(
              r.number(), onPaper ? asks.strip() : "the same member",
              named.stream().filter(r::names).collect(Collectors.joining(" and ")))).at("/grounds");
    });
    var number = before.size() + 1;
    var now = clock.instant();
    var request = requests.saveAndFlush(
        new CallInRequest(
            reference, number, named, grounds, onPaper ? command.letter().strip() : null, actor.user(), now));
    if (onPaper) {
      var names = namesOn(decision, now);
      onceEach(decision, command.signatories()).forEach(s -> sign(decision, number, s.member(), s.group(), names, now));
    } else {
      sign(decision, number, actor.user(), command.group(), namesOn(decision, now), now);
    }
    for (var letter : named) gate.open(reference, letter, UNCHECKED, "Request " + number + " is to be checked.");
    events.publishEvent(
        Happened.to(reference, "call-in-requested", actor)
            .with("request", number)
            .with("resolutions", named)
            .with("onPaper", onPaper)
            .with("receivedAt", now)
            .withholding("grounds", command.grounds())
            .withholding("signatories", onPaper
                ? command.signatories().stream().map(CallInRequestCommand.Signatory::member)
                .collect(Collectors.joining("; "))
                : actor.user()));
    if (workflow.requested(reference, number)) request.told();
    return number;
  }

  private boolean isSignedBy(String member, CallInRequest request) {
    return signatures.findByDecisionAndNumberOrderBySignedAt(request.decision().value(), request.number()).stream()
        .anyMatch(s -> s.isOf(member) && s.stands());
  }

  /** A letter may bear a name twice; it is one member, who signed once. */
  private List<CallInRequestCommand.Signatory> onceEach(
      DecisionView decision, List<CallInRequestCommand.Signatory> written) {
    var asked = rules(decision).callInSignatories();
    var once = new LinkedHashMap<String, CallInRequestCommand.Signatory>();
    for (var each : written) {
      var first = once.putIfAbsent(SignedName.key(each.member()), each);
      if (first == null || !asked.isSet() || !ValidityRules.asksForGroups(asked.value())) continue;
      if (!each.hasGroupOf(first)) {
        throw new Refused("%s is written twice, with two political groups. Enter each member once.".formatted(
            each.member())).at("/signatories").because(WINDOW, asked.source());
      }
    }
    return List.copyOf(once.values());
  }

  /** @throws Refused unless a member signs who has not signed, while the window is open and the request unchecked */
  public void sign(DecisionReference reference, int number, String group, Actor actor) {
    rows.lock(reference.value());
    var decision = decisions.get(reference, actor);
    who.mustBeAbleToAsk(actor, reference);
    var window = openOr(reference);
    requireOpen(window);
    var request = request(reference, number);
    if (!request.isUnchecked()) throw new Refused("Request " + number + " is " + request.state().words() + " already.");
    if (request.letter() != null) {
      throw new Refused("Request " + number + " came on paper; sign the letter, or a request of your own.");
    }
    var now = clock.instant();
    sign(decision, number, actor.user(), group, namesOn(decision, now), now);
    events.publishEvent(
        Happened.to(reference, "call-in-signed", actor).with("request", number).withholding("member", actor.user()));
  }

  /** Who is known as a member and who as of the executive on the day: asked once for all who sign a letter. */
  private record Names(Set<String> members, Set<String> executive, Predicate<String> inNotices) {

    boolean isOfAMember(String name) {
      return isAmong(members, name);
    }

    boolean isOfTheExecutive(String name) {
      return isAmong(executive, name) || inNotices.test(name);
    }
  }

  private Names namesOn(DecisionView decision, Instant now) {
    var council = decision.authority();
    var today = London.date(now);
    var pool = rules(decision).callInSignatories();
    var known = pool.isSet() && ValidityRules.asksForScrutiny(pool.value())
        ? members.namesOnScrutiny(council, today) : members.namesOf(council, today);
    return new Names(known, executive.namesOf(council, today), executive.namedInNotices(council));
  }

  private void sign(
      DecisionView decision, int number, String member, String said, Names names, Instant now) {
    if (SignedName.key(member).isEmpty()) throw new Refused("Every signatory has a name.").at("/signatories");
    var reference = decision.reference();
    var group = groupOf(decision, member.strip(), said, now);
    var signed = signatures.findByDecisionAndNumberOrderBySignedAt(reference.value(), number);
    if (signed.stream().anyMatch(s -> s.isOf(member))) {
      throw new Refused("A member signs a request once.").at("/signatories");
    }
    var asked = rules(decision).callInSignatories();
    if ((group == null || group.isBlank()) && asked.isSet() && ValidityRules.asksForGroups(asked.value())) {
      throw new Refused("Say the political group of each who signs, or 'none': what counts is " + asked.value().pool()
          + ".")
          .at("/group").because(WINDOW, asked.source());
    }
    signatures.saveAndFlush(new CallInSignature(reference, number, member.strip(), group == null ? null
        : group.strip(), names.isOfTheExecutive(member), names.isOfAMember(member), now));
  }

  private static boolean isAmong(Set<String> names, String member) {
    return names.stream().anyMatch(name -> SignedName.isSame(name, member));
  }

  /** What is entered of a member's group counts, and nobody says otherwise. */
  private String groupOf(DecisionView decision, String member, String said, Instant now) {
    var entered = appointments.groupOf(decision.authority(), member, London.date(now));
    if (entered == null || said == null || said.isBlank() || said.strip().equalsIgnoreCase(entered)) {
      return entered == null ? said : entered;
    }
    throw new Refused("%s is entered as of the group %s, not %s. Democratic services correct it under 'People'."
        .formatted(member, entered, said.strip()))
        .at("/group");
  }

  /**
   * Withdraws signatures: a member their own, or democratic services those of the members whose letter they name. The
   * others stand, and whether they are enough is counted again: a request that was valid falls where they are not, and
   * is withdrawn where none is left. When no valid request is left after the window, what was called in takes effect.
   */
  public void withdraw(DecisionReference reference, int number, WithdrawalCommand command, Actor actor) {
    var decision = decisions.get(reference, actor);
    rows.lock(reference.value());
    var request = request(reference, number);
    var figure = rules(decision).callInWithdrawal();
    if (figure.isSet() && !figure.value()) {
      throw new Refused("The constitution of " + decision.authority().words() + " knows no withdrawal of a call-in.")
          .because("called-in", figure.source());
    }
    var all = signatures.findByDecisionAndNumberOrderBySignedAt(reference.value(), number);
    var leaving = leaving(request, all, command, actor, figure.source());
    if (command.reason() == null || command.reason().isBlank()) {
      throw new Refused("Say why it is withdrawn.").at("/reason");
    }
    var window = openOr(reference);
    if (window.state() != CallIn.State.OPEN && window.state() != CallIn.State.AT_SCRUTINY) {
      throw new Refused("Scrutiny has considered the call-in; it can no longer be withdrawn.")
          .because("called-in", figure.source());
    }
    request.mustStand();
    var reason = command.isByLetter() ? command.reason().strip() + " (" + command.letter().strip() + ")"
        : command.reason().strip();
    leaving.forEach(s -> s.withdraw(reason, clock.instant()));
    signatures.saveAllAndFlush(leaving);
    events.publishEvent(
        Happened.to(reference, "call-in-signature-withdrawn", actor)
            .with("request", number)
            .with("signatures", leaving.size())
            .with("left", all.stream().filter(CallInSignature::counts).count())
            .with("byLetter", command.isByLetter())
            .withholding("members", leaving.stream().map(CallInSignature::member).collect(Collectors.joining("; ")))
            .withholding("reason", reason));
    var wasValid = request.isValid();
    countAgain(decision, request, all, reason, command.isByLetter());
    if (wasValid) callInPapers.noticeOf(decision, request);
    if (request.isUnchecked() || request.isValid()) {
      tasks.refreshFacts(reference);
      return;
    }
    requests.saveAndFlush(request);
    events.publishEvent(
        Happened.to(
                reference, request.is(CallInRequest.State.FELL) ? "call-in-request-fell" : "call-in-withdrawn", actor)
            .with("request", number)
            .with("because", request.endedBecause())
            .withholding("reason", reason));
    liftUnchecked(reference, request, "the request " + request.endedBecause());
    workflow.requestWithdrawn(reference, number);
    whatIsLeft(decision, window);
    nameWhatStands(reference);
    tasks.refreshFacts(reference);
  }

  /** The hold on what is called in names the requests that stand, whichever was first. */
  private void nameWhatStands(DecisionReference reference) {
    for (var item : inState(reference, CallInItem.State.CALLED_IN)) {
      var letter = item.letter();
      var numbers = valid(reference).stream().filter(r -> r.names(letter)).map(r -> "" + r.number()).toList();
      gate.restate(reference, letter, "called-in", switch (numbers.size()) {
        case 0 -> "No valid request is left, and another may be made until the window closes: "
            + gone(reference, letter) + ".";
        case 1 -> "Request " + numbers.get(0) + " is valid.";
        default -> "Requests " + String.join(" and ", numbers) + " are valid.";
      });
    }
  }

  private static List<CallInSignature> leaving(
      CallInRequest request, List<CallInSignature> all, WithdrawalCommand command, Actor actor, String rule) {
    var number = request.number();
    var standing = all.stream().filter(CallInSignature::stands).toList();
    if (actor.has(OF_LETTERS)) {
      request.mustBeSomebodyElses(actor, "enters what the members wrote since");
      if (request.letter() != null) return named(number, standing, command);
      throw new Refused("Members signed request " + number + " from their own sign-ins, and withdraw there: nobody else"
          + " says it for them.").because("authority", rule);
    }
    var own = all.stream().filter(s -> s.isOf(actor.user())).toList();
    if (own.isEmpty()) {
      throw new Refused("Whoever signed a request withdraws their own signature; democratic services enter the members'"
          + " letter.")
          .because("authority", rule);
    }
    if (command.isByLetter()) {
      throw new Refused("You withdraw your own signature; what others wrote is entered by democratic services.")
          .at(command.signatories().isEmpty() ? "/letter" : "/signatories");
    }
    var stands = own.stream().filter(CallInSignature::stands).toList();
    if (stands.isEmpty()) throw new Refused("You have withdrawn your signature under request " + number + " already.");
    return stands;
  }

  /** Those of the members who wrote the letter that democratic services enter. */
  private static List<CallInSignature> named(int number, List<CallInSignature> standing, WithdrawalCommand command) {
    Given.words(command.letter(), "/letter",
        "Say where the letter is filed in which the members withdraw: only they withdraw what they signed.");
    if (command.signatories().isEmpty()) {
      throw new Refused("Enter who signed that letter, or 'all' if everybody did who signed request " + number + ".")
          .at("/signatories");
    }
    if (command.isOfAll()) return standing;
    for (var name : command.signatories()) {
      if (standing.stream().anyMatch(s -> s.isOf(name))) continue;
      throw new Refused("No signature of " + name.strip() + " stands under request " + number + ".").at("/signatories");
    }
    return standing.stream().filter(s -> command.signatories().stream().anyMatch(s::isOf)).toList();
  }

  /** What is left of a request: none withdraws it; too few let it fall if it was valid, else its check says so. */
  private void countAgain(
      DecisionView decision, CallInRequest request, List<CallInSignature> all, String reason, boolean byLetter) {
    var today = London.say(London.today(clock));
    if (all.stream().noneMatch(CallInSignature::mayCount)) {
      request.withdraw(reason, "was withdrawn on " + today + " by all whose signatures could count"
          + (byLetter ? ", by letter" : ""));
      return;
    }
    var check = ValidityRules.signatories(rules(decision), all);
    if (!request.isValid() || check.met()) return;
    request.fall(reason, "fell on %s, when a signature was withdrawn. %s".formatted(today, check.sentence()));
  }

  /**
   * A request was checked, or is no more. At scrutiny what no request names any longer takes effect, and where nothing
   * is left for the committee the call-in is over; before, whoever waits for the end of the window is told.
   */
  private void whatIsLeft(DecisionView decision, CallIn window) {
    var reference = decision.reference();
    if (window.state() != CallIn.State.AT_SCRUTINY) {
      workflow.checked(reference);
      return;
    }
    var source = rules(decision).callInWithdrawal().source();
    for (var item : inState(reference, CallInItem.State.CALLED_IN)) {
      if (isAskedFor(reference, item.letter())) continue;
      var gone = gone(reference, item.letter());
      item.become(CallInItem.State.WITHDRAWN, gone);
      items.saveAndFlush(item);
      effect(reference, item.letter(), "no valid request to call it in was left (" + source + "): " + gone);
    }
    giveEffectToWhatNobodyAsksFor(decisions.get(reference), window);
    if (!allChecked(reference) || !inState(reference, CallInItem.State.CALLED_IN).isEmpty()) return;
    end(decision, window);
    workflow.withdrawn(reference);
  }

  /** How the requests that named a resolution and were valid came to be so no longer; empty where none was. */
  private String gone(DecisionReference reference, String letter) {
    return requests.findByKeyDecisionOrderByKeyNumber(reference.value()).stream()
        .filter(r -> r.wasValid() && r.names(letter))
        .map(CallIns::gone)
        .collect(Collectors.joining("; "));
  }

  private static String gone(CallInRequest request) {
    return "request " + request.number() + " was valid and " + request.endedBecause();
  }

  /**
   * Democratic services judge a request; the checks that can be computed bind them either way. Against all of them only
   * the monitoring officer finds a request invalid. What came on paper is checked by somebody else than whoever entered
   * it, who looks up each name that Remit does not know.
   *
   * @param found of the names that are not known to Remit those that are members' by the council's own list, or {@code
   *     all}
   * @throws Refused if it is to be valid although a check fails, or invalid although none does
   */
  public void check(DecisionReference reference, int number, boolean valid, List<String> found, String reasons) {
    rows.lock(reference.value());
    var actor = actors.person();
    var decision = mine(reference, actor, OF_LETTERS);
    var window = openOr(reference);
    var request = request(reference, number);
    if (reasons == null || reasons.isBlank()) throw new Refused("Write what makes it valid or not.").at("/reasons");
    if (!request.isUnchecked()) return;
    request.mustBeSomebodyElses(actor, "checks it");
    leaveOutTheExecutive(decision, request);
    var confirmed = confirm(request, found, actor);
    var checks = checks(decision, window, request);
    if (!valid && checks.stream().allMatch(Check::met) && !actor.has(Role.MONITORING_OFFICER)) {
      throw new Refused("Request " + number + " is in time, with its grounds and enough who may sign: only the"
          + " monitoring officer may find it invalid nevertheless.")
          .at("/outcome")
          .because(UNCHECKED, RULE);
    }
    if (valid) {
      for (var check : checks) {
        if (!check.met()) {
          throw new Refused("Request " + number + " is not valid: " + check.sentence() + " (" + check.source() + ")")
              .at("/outcome")
              .because(UNCHECKED, check.source());
        }
      }
    }
    request.check(valid, reasons.strip(), clock.instant());
    requests.saveAndFlush(request);
    if (valid) callIn(decision, request);
    liftUnchecked(reference, request, valid ? "the request is valid" : "the request is not valid");
    events.publishEvent(
        Happened.to(reference, "call-in-checked", actor)
            .with("request", number)
            .with("valid", valid)
            .with("checksMet", checks.stream().allMatch(Check::met))
            .with("confirmed", confirmed.size())
            .withholding("members", confirmed.stream().map(CallInSignature::member).collect(Collectors.joining("; ")))
            .withholding("reasons", reasons));
    whatIsLeft(decision, window);
    if (window.state() == CallIn.State.AT_SCRUTINY) tasks.refreshFacts(reference);
  }

  /** A post may be entered after its first day: whoever signed while they held it does not count. */
  private void leaveOutTheExecutive(DecisionView decision, CallInRequest request) {
    var all = signatures.findByDecisionAndNumberOrderBySignedAt(request.decision().value(), request.number());
    var seats = new HashMap<LocalDate, Set<String>>();
    all.stream()
        .filter(s -> isAmong(
            seats.computeIfAbsent(s.signedOn(), on -> executive.namesInSeats(decision.authority(), on)), s.member()))
        .forEach(CallInSignature::wasOfTheExecutive);
    signatures.saveAllAndFlush(all);
  }

  /** The names under a letter that Remit did not know, and that are members' as whoever checks it found. */
  private List<CallInSignature> confirm(CallInRequest request, List<String> found, Actor actor) {
    var unknown = signatures
        .findByDecisionAndNumberOrderBySignedAt(request.decision().value(), request.number()).stream()
        .filter(CallInSignature::isToBeConfirmed).toList();
    var all = found.size() == 1 && found.get(0).strip().equalsIgnoreCase(WithdrawalCommand.ALL);
    for (var name : found) {
      if (all || unknown.stream().anyMatch(s -> s.isOf(name))) continue;
      throw new Refused("'" + name.strip() + "' is none of the names under request " + request.number()
          + " that are not known to Remit.").at("/membersFound");
    }
    var confirmed = unknown.stream().filter(s -> all || found.stream().anyMatch(s::isOf)).toList();
    confirmed.forEach(s -> s.confirm(actor.user()));
    return signatures.saveAllAndFlush(confirmed);
  }

  private void callIn(DecisionView decision, CallInRequest request) {
    var reference = decision.reference();
    for (var letter : request.resolutions()) {
      // A later valid request of the same window joins the call-in that is already there (invariant 7).
      if (item(reference, letter).isPresent()) {
        item(reference, letter).ifPresent(i -> i.become(CallInItem.State.CALLED_IN, null));
        continue;
      }
      items.saveAndFlush(new CallInItem(reference, letter));
      progress.calledIn(reference, letter, "Request " + request.number() + " is valid.");
    }
    nameWhatStands(reference);
    callInPapers.noticeOf(decision, request);
  }

  private void liftUnchecked(DecisionReference reference, CallInRequest request, String because) {
    var others = requests.findByKeyDecisionOrderByKeyNumber(reference.value()).stream()
        .filter(r -> r.isUnchecked() && r.number() != request.number())
        .toList();
    for (var letter : request.resolutions()) {
      if (others.stream().noneMatch(r -> r.names(letter))) gate.lift(reference, letter, UNCHECKED, How.MET, because);
    }
  }

  private List<Check> checks(DecisionView decision, CallIn window, CallInRequest request) {
    return ValidityRules.check(
        rules(decision), window, request,
        signatures.findByDecisionAndNumberOrderBySignedAt(decision.reference().value(), request.number()));
  }

  // --- scrutiny, council, the maker again --------------------------------------------------------

  /**
   * What the committee decided, resolution by resolution: a member of it says so, or a clerk enters its minutes.
   *
   * @throws Refused if it cannot have met on that day, or not on that agenda, or whoever records it signed the request
   * @return refer-to-council if anything goes to council, else refer-back if anything goes back, else release
   */
  public String recordScrutiny(DecisionReference reference, ScrutinyOutcome told) {
    var actor = actors.person();
    var metOn = told.metOn();
    var reasons = told.reasons();
    var decision = mine(reference, actor, Role.SCRUTINY, Role.SCRUTINY_CHAIR, Role.DEMOCRATIC_SERVICES,
        Role.MONITORING_OFFICER);
    interests.requireNone(actor, reference);
    var window = openOr(reference);
    if (window.state() != CallIn.State.AT_SCRUTINY) {
      throw new Refused("Nothing of " + reference + " waits for scrutiny.");
    }
    var waiting = inState(reference, CallInItem.State.CALLED_IN);
    requireMayTell(decision, actor);
    requireAllChecked(reference);
    if (!actor.has(Role.SCRUTINY, Role.SCRUTINY_CHAIR)) requireMinutes(told);
    var answers = answersOfScrutiny(
        decision, told, waiting, lapseOf(reference).filter(c -> !c.state().equals("stopped")));
    for (var item : waiting) {
      var answer = answers.get(item.letter());
      var why = answer.words() == null ? reasons : answer.words();
      switch (answer.answer()) {
        case "release" -> {
          item.become(CallInItem.State.RELEASED, why);
          effect(reference, item.letter(), "released by scrutiny on " + London.say(metOn));
        }
        case "refer-back" -> item.become(CallInItem.State.REFERRED_BACK, why);
        default -> item.become(CallInItem.State.TO_COUNCIL, why);
      }
      items.save(item);
    }
    var overall = overall(answers);
    window.scrutinised(overall, told, after(overall), clock.instant());
    rows.saveAndFlush(window);
    gate.stop(reference, null, LAPSE, "scrutiny has met");
    gate.stop(reference, null, ScrutinyDays.MEETING, "scrutiny has met");
    if (overall.equals("release")) progress.enter(reference, Stage.IMPLEMENTATION);
    events.publishEvent(scrutinised("call-in-scrutinised", decision, told, answers, actor));
    callInPapers.outcomeOf(decision, answers, withNotice(told), "scrutiny", metOn, overall.equals("release")
        ? "At once." : "What was not released waits.");
    return overall;
  }

  /** Neither of the executive, nor one of those who asked for the call-in. */
  private void requireMayTell(DecisionView decision, Actor actor) {
    executive.mustNotSpeakForScrutiny(actor);
    requireDidNotCallIn(decision.reference(), actor);
  }

  /**
   * What a committee that can have met decided of each resolution, as the constitution lets it.
   *
   * @param lapse the clock by which it had to meet
   */
  private Map<String, OutcomeLines.Line> answersOfScrutiny(
      DecisionView decision, ScrutinyOutcome told, List<CallInItem> waiting, Optional<ClockView> lapse) {
    requireCanHaveMet(decision.reference(), told.metOn(), waiting, lapse);
    told.agenda().mustAllowToMeet(told.metOn(), decision.authority(), periods, "called-in");
    requireOpenedSince(decision.reference(), told.agenda(), waiting);
    requireReasons(told.reasons());
    var answers = answers(waiting, told.outcome(), told.lines(), List.of("release", "refer-back", "refer-to-council"));
    requireOutcomesOfTheConstitution(decision, answers);
    return answers;
  }

  /** With the day by which the report of what was not released was due, where a rule of the council names one. */
  private Happened scrutinised(
      String kind, DecisionView decision, ScrutinyOutcome told, Map<String, OutcomeLines.Line> answers, Actor actor) {
    var scrutinised = said(actor, decision.reference(), kind, answers, told.reasons())
        .with("metOn", told.metOn())
        .with("agendaOn", told.agenda().openedOn())
        .withholding("shorterNotice", told.agenda().shorterNotice())
        .withholding("minutes", told.minutes());
    if (overall(answers).equals("release")) return scrutinised;
    return days.report(rules(decision), told.metOn()).map(Period::lastDay)
        .map(due -> scrutinised.with("reportDue", due).with("reportLate", London.today(clock).isAfter(due)))
        .orElse(scrutinised);
  }

  /** Shorter notice is in the minutes (Local Government Act 1972 s.100B(4)(b)), and so in what everybody reads. */
  private static String withNotice(ScrutinyOutcome told) {
    var agenda = told.agenda();
    return agenda.shorterNotice() == null ? told.reasons()
        : "%s\n\nAgenda and report were open from %s, at shorter notice: %s".formatted(
            told.reasons(), London.say(agenda.openedOn()), agenda.shorterNotice());
  }

  private static String overall(Map<String, OutcomeLines.Line> answers) {
    var all = answers.values().stream().map(OutcomeLines.Line::answer).toList();
    return all.contains("refer-to-council") ? "refer-to-council"
        : all.contains("refer-back") ? "refer-back" : "release";
  }

  private static CallIn.State after(String overall) {
    return switch (overall) {
      case "release" -> CallIn.State.ENDED;
      case "refer-back" -> CallIn.State.AT_MAKER;
      default -> CallIn.State.AT_COUNCIL;
    };
  }

  /**
   * What the committee decided in time, told after the call-in was taken to have lapsed: it did not lapse. What it
   * released has effect by that; what it sent on waits again for whoever is to answer it.
   *
   * @throws Refused if no call-in lapsed, the meeting was not held in its time or has no minutes, or something was done
   * under the decision since
   */
  public void recordScrutinyLate(DecisionReference reference, ScrutinyOutcome told, Actor actor) {
    var decision = mine(reference, actor, Role.DEMOCRATIC_SERVICES);
    interests.requireNone(actor, reference);
    var window = openOr(reference);
    var lapsed = inState(reference, CallInItem.State.LAPSED);
    if (window.state() != CallIn.State.ENDED || lapsed.isEmpty()) {
      throw new Refused("No call-in of " + reference + " has lapsed: the outcome of scrutiny is recorded by its task.");
    }
    requireMayTell(decision, actor);
    requireNothingDoneSince(decision, window, lapsed);
    requireMinutes(told);
    var answers = answersOfScrutiny(decision, told, lapsed, lapseOf(reference));
    var met = London.say(told.metOn());
    for (var item : lapsed) {
      var answer = answers.get(item.letter());
      var why = answer.words() == null ? told.reasons() : answer.words();
      if (answer.answer().equals("release")) {
        item.become(CallInItem.State.RELEASED, why);
        progress.effectRestsOn(reference, item.letter(), "released by scrutiny on " + met + ", which was recorded on "
            + London.say(London.today(clock)));
      } else {
        var because = "Scrutiny had met in time, on " + met + ", and did not release it.";
        progress.effectWasTooEarly(reference, item.letter(), because);
        progress.calledIn(reference, item.letter(), because);
        item.become(answer.answer().equals("refer-back") ? CallInItem.State.REFERRED_BACK
            : CallInItem.State.TO_COUNCIL, why);
      }
      items.save(item);
    }
    var overall = overall(answers);
    window.scrutinised(overall, told, after(overall), clock.instant());
    rows.saveAndFlush(window);
    events.publishEvent(
        scrutinised("call-in-scrutinised-in-time", decision, told, answers, actor)
            .with("lapsedAt", window.lapsedAt()));
    callInPapers.outcomeOf(decision, answers, withNotice(told), "scrutiny", told.metOn(), overall.equals("release")
        ? "It has effect already: the outcome was not known when the call-in was taken to have lapsed."
        : "What was not released waits.");
    if (overall.equals("release")) return;
    progress.enter(reference, Stage.CALL_IN);
    workflow.scrutinisedLate(reference, decision.authority(), overall, decision.maker());
    tasks.refreshFacts(reference);
  }

  private void requireNothingDoneSince(DecisionView decision, CallIn window, List<CallInItem> lapsed) {
    var reference = decision.reference();
    if (window.lapsedAt() == null) {
      throw new Refused("The call-in of " + reference + " lapsed before it was kept what is done since. A meeting that"
          + " was held in time is recorded as an irregularity.")
          .because("called-in", RULE);
    }
    var carriedOut = lapsed.stream().map(i -> decision.resolution(i.letter()))
        .filter(r -> r.state() != ResolutionState.EFFECTIVE && !r.isCarriedOutByEffectAlone())
        .map(r -> "resolution " + r.id() + " is " + r.state().words().toLowerCase(Locale.UK))
        .findFirst();
    var child = decisions.childrenOf(reference).stream()
        .filter(c -> !c.registeredAt().isBefore(window.lapsedAt()))
        .filter(c -> c.parentResolution() == null
            || lapsed.stream().anyMatch(i -> i.letter().equals(c.parentResolution())))
        .map(c -> c.reference() + " was proposed under it")
        .findFirst();
    var done = Optional.ofNullable(window.doneSince()).or(() -> carriedOut).or(() -> child).orElse(null);
    if (done == null) return;
    throw new Refused(("The call-in of %s lapsed on %s, and since then %s. The meeting is recorded as an irregularity;"
        + " what it decided holds nothing any more.")
            .formatted(reference, London.say(London.date(window.lapsedAt())), done))
        .because("called-in", RULE);
  }

  /** What is done under a decision whose call-in lapsed, or under a decision that carries it out. */
  @EventListener
  void on(ActLetThrough done) {
    if (done.act() == Act.DECIDE) return;
    noteDone(done.decision(), done.resolution(), done.act().done());
    var below = decisions.find(done.decision()).orElse(null);
    while (below != null && below.parent() != null) {
      noteDone(below.parent(), below.parentResolution(), done.act().done() + " under " + done.decision());
      below = decisions.find(below.parent()).orElse(null);
    }
  }

  private void noteDone(DecisionReference reference, String letter, String what) {
    var window = rows.findById(reference.value()).orElse(null);
    if (window == null || window.lapsedAt() == null || window.doneSince() != null) return;
    if (letter != null && item(reference, letter).filter(i -> i.is(CallInItem.State.LAPSED)).isEmpty()) return;
    window.done(what);
    rows.saveAndFlush(window);
    events.publishEvent(
        Happened.to(reference, "lapsed-call-in-acted-on", actors.current())
            .with("resolution", letter)
            .with("what", what));
  }

  /** The committee answers every valid request, and what came of it cannot wait for some and not for others. */
  private void requireAllChecked(DecisionReference reference) {
    requests.findByKeyDecisionOrderByKeyNumber(reference.value()).stream()
        .filter(CallInRequest::isUnchecked)
        .findFirst()
        .ifPresent(r -> {
          throw new Refused("Request " + r.number() + " is not checked yet: democratic services or the monitoring"
              + " officer check it first. If it is valid, the committee considers what it asks with the rest.")
              .because(UNCHECKED, RULE);
        });
  }

  /** Whoever asked for the call-in does not say what came of it. */
  private void requireDidNotCallIn(DecisionReference reference, Actor actor) {
    for (var request : valid(reference)) {
      var signed = signatures.findByDecisionAndNumberOrderBySignedAt(reference.value(), request.number()).stream()
          .anyMatch(s -> s.isOf(actor.user()));
      if (signed) {
        throw new Refused("You signed request " + request.number() + "; another member of scrutiny, democratic services"
            + " or the monitoring officer records its outcome.")
            .because("four-eyes", "Constitution, overview and scrutiny procedure rules: four eyes");
      }
    }
  }

  /** Not before there was a valid request, not on a day to come, and not after the call-in would have lapsed. */
  private void requireCanHaveMet(
      DecisionReference reference, LocalDate metOn, List<CallInItem> waiting, Optional<ClockView> lapse) {
    if (metOn == null) throw new Refused("Give the day on which the committee met.").at("/meetingOn");
    if (metOn.isAfter(London.today(clock))) {
      throw new Refused("The committee cannot have met on " + London.say(metOn) + ": that day has not come.")
          .at("/meetingOn").because("called-in", RULE);
    }
    for (var item : waiting) {
      valid(reference).stream()
          .filter(r -> r.names(item.letter()) && r.checkedAt() != null)
          .max(Comparator.comparing(CallInRequest::checkedAt))
          .filter(last -> metOn.isBefore(London.date(last.checkedAt())))
          .ifPresent(last -> {
            throw new Refused("The committee cannot have considered it on %s: request %d was found valid on %s."
                .formatted(London.say(metOn), last.number(), London.say(London.date(last.checkedAt()))))
                .at("/meetingOn").because("called-in", RULE);
          });
    }
    lapse.filter(c -> metOn.isAfter(c.period().lastDay()))
        .ifPresent(c -> {
          throw new Refused("By %s the committee had to meet, or the call-in lapsed; it met on %s."
              .formatted(London.say(c.period().lastDay()), London.say(metOn)))
              .at("/meetingOn").because("called-in", c.period().rule().citation());
        });
  }

  /** What is told of a call-in before anybody has asked for it is no report on it. */
  private void requireOpenedSince(DecisionReference reference, CommitteeAgenda agenda, List<CallInItem> waiting) {
    for (var item : waiting) {
      valid(reference).stream()
          .filter(r -> r.names(item.letter()))
          .map(r -> London.date(r.receivedAt()))
          .min(Comparator.naturalOrder())
          .filter(agenda.openedOn()::isBefore)
          .ifPresent(asked -> {
            throw new Refused(("Agenda and report on it cannot have been open from %s: nobody asked to call resolution"
                + " %s in before %s. Give the day from which the public had them; where that leaves less than five"
                + " clear days, say why.").formatted(London.say(agenda.openedOn()), item.letter(), London.say(asked)))
                .at("/agendaOn").because("called-in", RULE);
          });
    }
  }

  /** The clock by which the committee had to meet, the latest of them; empty where the constitution names no day. */
  private Optional<ClockView> lapseOf(DecisionReference reference) {
    return gate.clocks(reference).stream().filter(c -> c.kind().equals(LAPSE)).reduce((earlier, later) -> later);
  }

  /**
   * What full council said. Inside the budget and policy framework it can only send its views back; outside it, its
   * decision takes the place of the executive's. Where the case does not say on which side it
   * lies, the monitoring officer's advice to council does; without it council decides nothing.
   *
   * @param framework outside or inside, as the monitoring officer advised; null where the case says it
   * @param outcome no-objection, send-views or decide; lines say what council decided: 'a: amend: new wording'
   * @return whether the decision maker must look again
   */
  public boolean recordCouncil(
      DecisionReference reference, String outcome, String framework, List<String> lines, String views) {
    var actor = actors.person();
    var decision = mine(reference, actor, Role.COUNCIL, Role.COUNCIL_CHAIR);
    interests.requireNone(actor, reference);
    var window = openOr(reference);
    if (window.state() != CallIn.State.AT_COUNCIL) throw new Refused("Nothing of " + reference + " waits for council.");
    requireReasons(views);
    var waiting = inState(reference, CallInItem.State.TO_COUNCIL);
    switch (outcome) {
      case "no-objection" -> {
        for (var item : waiting) {
          item.become(CallInItem.State.RELEASED, views);
          effect(reference, item.letter(), "council had no objection on " + London.say(London.today(clock)));
        }
      }
      case "send-views" -> waiting.forEach(i -> i.become(CallInItem.State.REFERRED_BACK, views));
      case "decide" -> {
        requireOutside(decision, framework);
        var answers = answers(waiting, "confirm", lines, List.of("confirm", "amend", "drop"));
        for (var item : waiting) settle(reference, item, answers.get(item.letter()), views, "by council");
      }
      default -> throw new Refused("Choose one of: no-objection, send-views, decide.").at("/outcome");
    }
    items.saveAll(waiting);
    items.flush();
    var left = !inState(reference, CallInItem.State.REFERRED_BACK).isEmpty();
    window.councilSaid(views, left ? CallIn.State.AT_MAKER : CallIn.State.ENDED, clock.instant());
    rows.saveAndFlush(window);
    if (!left) progress.enter(reference, Stage.IMPLEMENTATION);
    events.publishEvent(
        Happened.to(reference, "call-in-considered-by-council", actor)
            .with("outcome", outcome)
            .with("framework", framework)
            .with("resolutions", waiting.stream().map(CallInItem::letter).toList())
            .withholding("views", views));
    callInPapers.outcomeOfCouncil(decision, outcome, views, left);
    return left;
  }

  /**
   * The decision maker's second look at what was referred back.
   *
   * @param outcome confirm, amend or drop; lines name the resolutions that differ and the new wordings
   */
  public void reconsider(DecisionReference reference, String outcome, List<String> lines, String reasons) {
    var actor = actors.person();
    var decision = decisions.get(reference, actor);
    mine(reference, actor, Role.deciding(decision.maker()));
    interests.requireNone(actor, reference);
    requireMayLookAgain(decision, actor);
    var window = openOr(reference);
    if (window.state() != CallIn.State.AT_MAKER) throw new Refused("Nothing of " + reference + " was referred back.");
    requireReasons(reasons);
    var waiting = inState(reference, CallInItem.State.REFERRED_BACK);
    var answers = answers(waiting, outcome, lines, List.of("confirm", "amend", "drop"));
    for (var item : waiting) settle(reference, item, answers.get(item.letter()), reasons, "on reconsideration");
    items.saveAll(waiting);
    end(decision, window);
    tell(actor, reference, "call-in-reconsidered", answers, reasons);
    callInPapers.outcomeOf(decision, answers, reasons, "decision maker", London.today(clock),
        answers.values().stream().allMatch(l -> l.answer().equals("drop")) ? "Nothing takes effect." : "At once.");
  }

  /**
   * To look again is to decide: whoever wrote the report does it only where the scheme allows their post (invariant 6).
   */
  private void requireMayLookAgain(DecisionView decision, Actor actor) {
    var maker = decision.proposal().decisionMaker().post();
    if (Set.of("officer", "cabinet-member").contains(decision.maker()) && maker.known()) {
      appointments.actingFor(decision.authority(), maker.value(), actor, London.today(clock));
    }
    if (!authors.wrote(actor, decision.reference())) return;
    var scheme = rules(decision).delegation();
    var post = decision.proposal().decisionMaker().post();
    var allowed = decision.maker().equals("officer") && scheme.isSet()
        && scheme.value().stream().anyMatch(d -> d.mayDecideOwnReport() && post.is(d::isFor));
    if (allowed) return;
    throw new Refused("You wrote the report of " + decision.reference()
            + ", or changed its facts; somebody else looks at it again.")
        .because("four-eyes", "Constitution: whoever wrote a report does not decide it");
  }

  private void settle(
      DecisionReference reference, CallInItem item, OutcomeLines.Line answer, String reasons, String how) {
    var today = London.say(London.today(clock));
    var why = answer.words() == null || answer.answer().equals("amend") ? reasons : answer.words();
    switch (answer.answer()) {
      case "confirm" -> {
        item.become(CallInItem.State.CONFIRMED, why);
        progress.reconsidered(reference, item.letter(), null, why);
        effect(reference, item.letter(), "confirmed " + how + " on " + today);
      }
      case "amend" -> {
        if (answer.words() == null) {
          throw new Refused("Write what resolution " + item.letter() + " says now: '" + item.letter()
              + ": amend: new wording'.")
              .at("/resolutionOutcomes");
        }
        item.become(CallInItem.State.AMENDED, why);
        progress.reconsidered(reference, item.letter(), answer.words(), why);
        effect(reference, item.letter(), "amended " + how + " on " + today);
      }
      default -> {
        item.become(CallInItem.State.DROPPED, why);
        progress.fell(reference, item.letter(), "dropped " + how + " on " + today + ": " + why);
      }
    }
  }

  /** Tells its process of a request that it has not heard of. */
  void passOn(CallInRequest.Key key) {
    var request = requests.findById(key).orElseThrow();
    var reference = request.decision();
    if (!request.isUntold() || !workflow.requested(reference, request.number())) return;
    request.told();
    events.publishEvent(
        Happened.to(reference, "call-in-request-passed-on", actors.current()).with("request", request.number()));
  }

  /** The call-in lapses where the constitution says so and scrutiny did not meet in time; not over an open check. */
  void lapse(DecisionReference reference) {
    var window = openOr(reference);
    if (window.state() != CallIn.State.AT_SCRUTINY || !allChecked(reference)) return;
    var run = gate.clocks(reference).stream()
        .filter(c -> c.kind().equals(LAPSE) && !c.state().equals("stopped"))
        .filter(c -> !London.today(clock).isBefore(c.period().effectiveOn()))
        .findFirst();
    if (run.isEmpty()) return;
    for (var item : inState(reference, CallInItem.State.CALLED_IN)) {
      item.become(CallInItem.State.LAPSED, "scrutiny did not meet in time");
      items.save(item);
      effect(reference, item.letter(), "the call-in lapsed: scrutiny did not meet in time (" + run.get().period().rule()
          .citation() + ")");
    }
    window.lapse(clock.instant());
    end(decisions.get(reference), window);
    events.publishEvent(
        Happened.to(reference, "call-in-lapsed", actors.current()).with("rule", run.get().period().rule().citation()));
    workflow.lapsed(reference);
  }

  /** Tells its process that a window is over, once something of it goes to scrutiny or nothing is unchecked. */
  void closeIfOver(DecisionReference reference) {
    var window = openOr(reference);
    if (window.state() != CallIn.State.OPEN || !window.isOverOn(London.today(clock))) return;
    var isCalledIn = !inState(reference, CallInItem.State.CALLED_IN).isEmpty();
    if (isCalledIn || allChecked(reference)) workflow.checked(reference);
  }

  private boolean allChecked(DecisionReference reference) {
    return requests.findByKeyDecisionOrderByKeyNumber(reference.value()).stream()
        .noneMatch(CallInRequest::isUnchecked);
  }

  // --- reading ------------------------------------------------------------------------------------------------------

  private CallInView view(CallIn window) {
    var reference = window.decision();
    var decision = decisions.get(reference);
    var all = new ArrayList<CallInView.Request>();
    for (var each : requests.findByKeyDecisionOrderByKeyNumber(reference.value())) {
      all.add(
          new CallInView.Request(
              each.number(), each.state().words(), each.resolutions(), each.grounds(), each.letter(),
              each.receivedAt(),
              (int) signatures.findByDecisionAndNumberOrderBySignedAt(reference.value(), each.number()).stream()
                  .filter(CallInSignature::stands).count(),
              checks(decision, window, each), each.reason()));
    }
    var gone = requests.findByKeyDecisionOrderByKeyNumber(reference.value()).stream()
        .filter(CallInRequest::wasValid)
        .map(r -> "Request " + r.number() + " was valid and " + r.endedBecause().replaceFirst("\\.$", "") + ".")
        .toList();
    var became = new LinkedHashMap<String, String>();
    items.findByKeyDecisionOrderByKeyLetter(reference.value())
        .forEach(i -> became.put(i.letter(), i.state().name().toLowerCase().replace('_', '-')));
    return new CallInView(
        window.state().name().toLowerCase().replace('_', '-'), window.closesAt(), window.lastDay(),
        window.effectiveOn(), window.because(), all, gone,
        became, window.scrutinyReasons(), window.councilViews());
  }

  private void requireOutcomesOfTheConstitution(DecisionView decision, Map<String, OutcomeLines.Line> answers) {
    var allowed = rules(decision).callInOutcomes();
    if (!allowed.isSet()) return;
    for (var each : answers.values()) {
      if (allowed.value().contains(each.answer())) continue;
      throw new Refused("This council's constitution lets scrutiny %s, not %s.".formatted(
          allowed.value().stream().map(CallIns::inWords).collect(Collectors.joining(" or ")), inWords(each.answer())))
          .at("/outcome")
          .because("called-in", allowed.source());
    }
  }

  private static String inWords(String outcome) {
    return outcome.replace('-', ' ');
  }

  private static void requireOutside(DecisionView decision, String advised) {
    var framework = decision.proposal().framework();
    if (framework.known() && framework.is("inside") || !framework.known() && "inside".equals(advised)) {
      throw new Refused("Inside the budget and policy framework council can only send its views to the decision maker.")
          .at("/outcome").because("called-in", RULE);
    }
    if (!framework.known() && !"outside".equals(advised)) {
      throw new Refused("Say what the monitoring officer advised: council decides itself only if the decision lies"
          + " outside the budget and policy framework, and the case does not say it.")
          .at("/framework").because("called-in", RULE);
    }
  }

  /** Whether council's decision would take the place of the executive's, in words for council. */
  @Transactional(readOnly = true)
  String councilPowers(DecisionReference reference) {
    var framework = decisions.get(reference).proposal().framework();
    if (framework.is("inside")) {
      return "It is inside the budget and policy framework: council can only send its views to the decision maker.";
    }
    return framework.known()
        ? "It is outside the budget and policy framework: what council decides takes the place of the executive's"
            + " decision (recollection, not confirmed)."
        : "Whether it is inside the budget and policy framework is not known: only if the monitoring officer advises"
            + " that it is outside does what council decides take the place of the executive's decision.";
  }

  /** Which committee considers it, and by when it must meet and report, in words; what no rule says is left out. */
  @Transactional(readOnly = true)
  String meetingWords(DecisionReference reference) {
    var words = new ArrayList<String>();
    var rules = rules(decisions.get(reference));
    ScrutinyDays.committeeWords(rules).ifPresent(words::add);
    for (var each : gate.clocks(reference)) {
      if (!each.state().equals("running")) continue;
      var last = London.say(each.period().lastDay());
      if (each.kind().equals(LAPSE)) {
        words.add("If the committee has not met by " + last + ", the call-in lapses.");
      } else if (each.kind().equals(ScrutinyDays.MEETING)) {
        words.add("The committee meets by " + last + " (" + each.period().rule().citation() + ", "
            + each.period().rule().confirmation().id() + ").");
      }
    }
    ScrutinyDays.reportWords(rules).ifPresent(words::add);
    return String.join(" ", words);
  }

  private void effect(DecisionReference reference, String letter, String rule) {
    LocalDate today = London.today(clock);
    progress.tookEffect(reference, letter, today, rule, How.MET);
  }

  private void end(DecisionView decision, CallIn window) {
    window.end(clock.instant());
    rows.saveAndFlush(window);
    gate.stop(decision.reference(), null, LAPSE, "the call-in has ended");
    gate.stop(decision.reference(), null, ScrutinyDays.MEETING, "the call-in has ended");
    progress.enter(decision.reference(), Stage.IMPLEMENTATION);
  }

  private Optional<CallInItem> item(DecisionReference reference, String letter) {
    return items.findById(new CallInItem.Key(reference.value(), letter));
  }

  private List<CallInItem> inState(DecisionReference reference, CallInItem.State state) {
    return items.findByKeyDecisionOrderByKeyLetter(reference.value()).stream().filter(i -> i.is(state)).toList();
  }

  private List<CallInRequest> valid(DecisionReference reference) {
    return requests.findByKeyDecisionOrderByKeyNumber(reference.value()).stream()
        .filter(CallInRequest::isValid).toList();
  }

  private CallInRequest request(DecisionReference reference, int number) {
    return requests.findById(new CallInRequest.Key(reference.value(), number))
        .orElseThrow(() -> new Refused(reference + " has no call-in request " + number + ".").at("/number"));
  }

  private CallIn openOr(DecisionReference reference) {
    return rows.findById(reference.value())
        .orElseThrow(() -> new Refused("No call-in window of " + reference + " has opened.").because(WINDOW, RULE));
  }

  private void requireOpen(CallIn window) {
    if (window.isOpenAt(clock.instant())) return;
    throw new Refused(
            "It is too late to call in %s: the window closed on %s."
                .formatted(window.decision(), London.sayUntil(window.closesAt())))
        .because(WINDOW, window.rule());
  }

  private List<String> named(DecisionView decision, List<String> asked) {
    var open = callable(decision);
    if (open.isEmpty()) {
      throw new Refused("Nothing of " + decision.reference() + " may be called in.").because(WINDOW, RULE);
    }
    if (asked.isEmpty()) return open;
    for (var letter : new LinkedHashSet<>(asked)) {
      decision.resolution(letter);
      if (!open.contains(letter)) {
        throw new Refused("Resolution " + letter + " of " + decision.reference() + " may not be called in.")
            .at("/resolutions")
            .because(WINDOW, RULE);
      }
    }
    return List.copyOf(new LinkedHashSet<>(asked));
  }

  private DecisionView mine(DecisionReference reference, Actor actor, Role... roles) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), roles);
    return decision;
  }

  private Rules rules(DecisionView decision) {
    return constitutions.of(decision.authority()).on(decidedOn(decision));
  }

  private LocalDate decidedOn(DecisionView decision) {
    return decision.decidedAt() == null ? London.today(clock) : London.date(decision.decidedAt());
  }

  private static void requireMinutes(ScrutinyOutcome told) {
    Given.text(told.minutes(), "/minutes", "Say where the minutes of the meeting are filed.");
  }

  private static void requireReasons(String reasons) {
    if (reasons == null || reasons.isBlank()) throw new Refused("Write the reasons.").at("/reasons");
  }

  private static Map<String, OutcomeLines.Line> answers(
      List<CallInItem> waiting, String outcome, List<String> lines, List<String> allowed) {
    if (!allowed.contains(outcome)) {
      throw new Refused("Choose one of: " + String.join(", ", allowed) + ".").at("/outcome");
    }
    Set<String> letters = waiting.stream().map(CallInItem::letter).collect(Collectors.toCollection(LinkedHashSet::new));
    var read = OutcomeLines.read(lines, letters, allowed);
    var all = new LinkedHashMap<String, OutcomeLines.Line>();
    letters.forEach(l -> all.put(l, read.getOrDefault(l, new OutcomeLines.Line(l, outcome, null))));
    return all;
  }

  private void tell(
      Actor actor, DecisionReference reference, String kind, Map<String, OutcomeLines.Line> answers, String reasons) {
    events.publishEvent(said(actor, reference, kind, answers, reasons));
  }

  private static Happened said(
      Actor actor, DecisionReference reference, String kind, Map<String, OutcomeLines.Line> answers, String reasons) {
    var said = new LinkedHashMap<String, Object>();
    answers.forEach((letter, line) -> said.put(letter, line.answer()));
    return Happened.to(reference, kind, actor).with("resolutions", said).withholding("reasons", reasons);
  }
}
