package org.remit.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.InBatches;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and lifts holds, starts and stops clocks, and says whether an act is free (src/docs/invariants.md). Holds are
 * opened before anything has happened, so that an act is forbidden until what the law asks is on record.
 */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class Gate {

  /** How a hold was lifted. */
  public enum How {
    /** What it asked for is on record. */
    MET,
    /** A rule says that it is not needed here. */
    NOT_NEEDED,
    /** The officer whom the pack names took the risk. */
    ACCEPTED,
    /** Whom the law allows to waive it did. */
    WAIVED
  }

  private final HoldKinds kinds;
  private final Holds holds;
  private final HoldsBefore before;
  private final RunningClocks clocks;
  private final Clock clock;
  private final Actors actors;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<StandingCondition> conditions;
  private final ObjectProvider<HoldOfTheCase> ofTheCase;
  private final ObjectProvider<PassingHold> passing;
  private final ObjectProvider<DecidedBy> makers;
  private final ObjectProvider<ImplementingActs> implementing;

  Gate(
      HoldKinds kinds,
      Holds holds,
      HoldsBefore before,
      RunningClocks clocks,
      Clock clock,
      Actors actors,
      ApplicationEventPublisher events,
      ObjectProvider<StandingCondition> conditions,
      ObjectProvider<HoldOfTheCase> ofTheCase,
      ObjectProvider<PassingHold> passing,
      ObjectProvider<DecidedBy> makers,
      ObjectProvider<ImplementingActs> implementing) {
    this.kinds = kinds;
    this.holds = holds;
    this.before = before;
    this.clocks = clocks;
    this.clock = clock;
    this.actors = actors;
    this.events = events;
    this.conditions = conditions;
    this.ofTheCase = ofTheCase;
    this.passing = passing;
    this.makers = makers;
    this.implementing = implementing;
  }

  /**
   * Opens a hold. One that is open already stays as it is; one that was lifted becomes a hold again.
   *
   * @param resolution the resolution it is on, or null for the whole decision
   * @param kind a kind of {@code holds.yaml}
   * @param reason what is missing in this case, as a sentence
   */
  public void open(DecisionReference decision, String resolution, String kind, String reason) {
    var known = kinds.of(kind);
    var hold = find(decision, resolution, kind);
    if (hold != null && hold.isOpen()) return;
    if (hold == null) {
      holds.save(new Hold(decision, resolution, kind, reason, now()));
    } else {
      reopen(hold, reason);
    }
    tell(decision, "hold-opened", resolution, known, reason);
  }

  /** The time for which it was open before is kept: what it forbade then it forbade. */
  private void reopen(Hold hold, String reason) {
    before.save(new HoldBefore(hold, now()));
    hold.reopen(reason, now());
  }

  /**
   * Opens a hold, or lets it stand, with the rule that applies to this case: for kinds that several laws know.
   *
   * @param rule the citation, in place of that of the kind
   */
  public void openCiting(DecisionReference decision, String resolution, String kind, String reason, String rule) {
    var known = kinds.of(kind);
    var hold = find(decision, resolution, kind);
    if (hold != null && hold.isOpen()) {
      if (rule.equals(hold.rule())) return;
      hold.citing(rule);
      tell(decision, "hold-restated", resolution, known, rule, hold.reason());
      return;
    }
    if (hold == null) {
      hold = holds.save(new Hold(decision, resolution, kind, reason, now()));
    } else {
      reopen(hold, reason);
    }
    hold.citing(rule);
    tell(decision, "hold-opened", resolution, known, rule, reason);
  }

  /**
   * Opens a hold on something to be done once: what was met, accepted or waived stays so. One that was not needed
   * becomes a hold again.
   */
  public void openUnlessSettled(DecisionReference decision, String resolution, String kind, String reason) {
    var hold = find(decision, resolution, kind);
    if (hold == null || hold.isOpen() || hold.ended() == How.NOT_NEEDED) {
      open(decision, resolution, kind, reason);
    }
  }

  /**
   * Opens a hold on something to be done once where the case asks for it, and says that it is not needed where it does
   * not.
   *
   * @param unnecessary why it is not needed, as a part of a sentence
   */
  public void openIf(boolean asked, DecisionReference decision, String resolution, String kind, String reason,
      String unnecessary) {
    if (asked) {
      openUnlessSettled(decision, resolution, kind, reason);
    } else {
      lift(decision, resolution, kind, How.NOT_NEEDED, unnecessary);
    }
  }

  /** Says anew why a hold is open; does nothing when it is not, or for the same reason. */
  public void restate(DecisionReference decision, String resolution, String kind, String reason) {
    var hold = find(decision, resolution, kind);
    if (hold == null || !hold.isOpen() || hold.reason().equals(reason)) return;
    hold.restate(reason);
    tell(decision, "hold-restated", resolution, kinds.ofRecord(kind), reason);
  }

  /** Lifts a hold if it is open; does nothing when there is none. */
  public void lift(DecisionReference decision, String resolution, String kind, How how, String because) {
    var hold = find(decision, resolution, kind);
    if (hold == null || !hold.isOpen()) return;
    hold.lift(how, because, now());
    var known = kinds.ofRecord(kind);
    tell(decision, "hold-lifted", resolution, known, hold.rule() == null ? known.rule() : hold.rule(), because);
  }

  /** Whether this hold, on the resolution or on the whole decision, is open today. */
  @Transactional(readOnly = true)
  public boolean isOpen(DecisionReference decision, String resolution, String kind) {
    return holds.ofKind(decision.value(), kind).stream()
        .anyMatch(h -> concerns(h, resolution) && isOpen(h));
  }

  /**
   * Starts a clock on the decision or one of its resolutions. With a hold, the hold is lifted on the day from which the
   * clock allows the act: it is read from the clock at each question, and noted down by the next sweep.
   *
   * @param liftsHold the kind of hold that waits for this clock; opened if it is not; null for a clock that lifts none
   */
  public ClockView start(DecisionReference decision, String resolution, Period period, String liftsHold) {
    var started = clocks.save(new RunningClock(decision, resolution, period, now()));
    events.publishEvent(
        Happened.to(decision, "clock-started", actors.current())
            .with("clock", period.kind())
            .with("resolution", resolution)
            .with("convention", period.convention())
            .with("from", period.startsFrom())
            .with("lastDay", period.lastDay())
            .with("effectiveOn", period.effectiveOn())
            .with("rule", period.rule().citation()));
    if (liftsHold != null) {
      open(decision, resolution, liftsHold, sentence(period));
      find(decision, resolution, liftsHold).waitsFor(started.id(), sentence(period));
    }
    return started.view();
  }

  /** The clock that a hold waits for, or that lifted it; empty where there is none, or it was stopped. */
  @Transactional(readOnly = true)
  public Optional<ClockView> clockOf(DecisionReference decision, String resolution, String kind) {
    var hold = find(decision, resolution, kind);
    if (hold == null || hold.clock() == null) return Optional.empty();
    return clocks.findById(hold.clock()).filter(c -> c.state() != RunningClock.State.STOPPED).map(RunningClock::view);
  }

  /**
   * Stops the running clocks of a kind: what they were counting towards no longer counts, and what waits says so. What
   * one of them had lifted is a hold again from now on.
   */
  public void stop(DecisionReference decision, String resolution, String clockKind, String because) {
    for (var each : clocks.of(decision.value())) {
      if (each.kind().equals(clockKind) && Objects.equals(each.resolution(), resolution) && each.isRunning()) {
        var hadRun = each.hasRunBy(now());
        each.stop(because, now());
        var reason = "It no longer runs: " + because + (because.endsWith(".") ? "" : ".");
        for (var hold : holds.findByClock(each.id())) {
          if (!hold.isOpen()) continue;
          if (hadRun) {
            reopen(hold, reason);
            tell(decision, "hold-opened", resolution, kinds.ofRecord(hold.kind()), reason);
          } else {
            hold.restate(reason);
          }
        }
        events.publishEvent(
            Happened.to(decision, "clock-stopped", actors.current())
                .with("clock", clockKind)
                .with("resolution", resolution)
                .with("because", because));
      }
    }
  }

  /** Keeps of a clock that has run why what it counted towards no longer counts: its notice no longer stands. */
  public void countsNoLonger(UUID clockId, String because) {
    clocks.findById(clockId).orElseThrow().countsNoLonger(because);
  }

  /**
   * Counts a clock anew, keeping the old value in the ledger (invariant 14).
   *
   * @param period the same period by the calendar or the fact of today
   */
  public void recount(UUID clockId, Period period, String because) {
    var each = clocks.findById(clockId).orElseThrow();
    var earlier = each.period();
    if (earlier.equals(period)) return;
    each.count(period);
    holds.findByClock(clockId).stream().filter(Hold::isOpen).forEach(hold -> hold.restate(sentence(period)));
    events.publishEvent(
        Happened.to(each.decision(), "clock-recounted", actors.current())
            .with("clock", each.kind())
            .with("resolution", each.resolution())
            .with("effectiveOnBefore", earlier.effectiveOn())
            .with("effectiveOn", period.effectiveOn())
            .with("because", because));
  }

  /**
   * Refuses an act while a hold on it is open, whichever way the request came. Whoever asks does the act next.
   *
   * @throws Refused naming the first open hold, its rule, what would lift it, who can and by when
   */
  @Transactional(readOnly = true)
  public void require(DecisionReference decision, String resolution, Act act) {
    var open = openHolds(decision, resolution, act);
    if (open.isEmpty()) {
      events.publishEvent(new ActLetThrough(decision, resolution, act));
      return;
    }
    throw refusal(decision, act, open);
  }

  /** The refusal that open holds on an act amount to; also for callers that found the act not offered at all. */
  public static Refused refusal(DecisionReference decision, Act act, List<HoldView> open) {
    return refusal("to " + act.words(), decision, open);
  }

  /** @param what is too early: 'to sign', "for 'publish-decision' of" */
  public static Refused refusal(String what, DecisionReference decision, List<HoldView> open) {
    var first = open.get(0);
    var where = first.resolution() == null ? decision.value() : decision + " resolution " + first.resolution();
    var more = open.size() == 1 ? "" : " " + (open.size() - 1) + " more "
        + (open.size() == 2 ? "hold is" : "holds are") + " open.";
    return new Refused(
            "It is too early %s %s: %s %s What lifts it: %s (%s)%s. Rule: %s.%s"
                .formatted(
                    what,
                    where,
                    first.words(),
                    first.reason(),
                    first.liftable(),
                    first.whoOrWhen(),
                    first.until() == null ? "" : ", on " + London.say(first.until()) + " at the earliest",
                    first.rule(),
                    more))
        .because(first.kind(), first.rule());
  }

  /**
   * The holds that forbid an act today, on the resolution or on the whole decision; first the one that a case meets
   * first, as {@code holds.yaml} orders them.
   */
  @Transactional(readOnly = true)
  public List<HoldView> openHolds(DecisionReference decision, String resolution, Act act) {
    var recorded = holds.of(decision.value()).stream()
        .filter(h -> concerns(h, resolution) && forbids(h, act) && isOpen(h))
        .map(this::view);
    return Stream.concat(recorded, passing(decision, kind -> kind.acts().contains(act))).sorted(asMet()).toList();
  }

  /**
   * The holds that forbade an act at a moment that is past, whatever was lifted or opened since: what the law asks for
   * before an act is there at its hour, or it was not. A period that had run by then forbade nothing, whenever that was
   * noted down.
   *
   * @param then the hour of the meeting that acts; of what is known by its day alone, the last moment of it
   */
  @Transactional(readOnly = true)
  public List<HoldView> forbadeAt(Instant then, DecisionReference decision, Act act) {
    return of(decision, act)
        .filter(h -> wasOpenAt(h, then) || failingForMeeting(h, then).isPresent())
        .map(this::view)
        .toList();
  }

  /**
   * The latest day from which a period that runs or ran on a resolution allows an act, whenever its hold was opened:
   * what was counted anew since then speaks of the days before it too. Empty where no period waits.
   */
  @Transactional(readOnly = true)
  public Optional<ClockView> allowsFrom(DecisionReference decision, String resolution, Act act) {
    return of(decision, act)
        .filter(h -> concerns(h, resolution) && h.clock() != null)
        .map(h -> clocks.findById(h.clock()).orElseThrow())
        .filter(c -> c.state() != RunningClock.State.STOPPED)
        .max(Comparator.comparing(RunningClock::effectiveOn))
        .map(RunningClock::view);
  }

  /**
   * The holds that will forbid an act to a meeting that is to come, as far as it is known now: a period that will not
   * have run, or a notice that names another day. What is merely not done yet may be done by then.
   *
   * @param meets its hour
   */
  @Transactional(readOnly = true)
  public List<HoldView> willForbidAt(Instant meets, DecisionReference decision, Act act) {
    return of(decision, act)
        .filter(h -> runsBeyond(h, London.date(meets)) || failingForMeeting(h, meets).isPresent())
        .map(this::view)
        .toList();
  }

  /** Why a meeting at this hour could not decide by a hold of this kind, as a sentence; empty for another reason. */
  @Transactional(readOnly = true)
  public Optional<String> whyNotAt(Instant meets, DecisionReference decision, String kind) {
    return holds.ofKind(decision.value(), kind).stream()
        .flatMap(h -> failingForMeeting(h, meets).stream()).findFirst();
  }

  private Stream<Hold> of(DecisionReference decision, Act act) {
    return holds.of(decision.value()).stream()
        .filter(h -> forbids(h, act))
        .sorted(Comparator.comparingInt(h -> kinds.position(h.kind())));
  }

  /** Call-in holds what implements a decision, and a council may say that the award notice does not. */
  private boolean forbids(Hold h, Act act) {
    var kind = kinds.ofRecord(h.kind());
    return kind.acts().contains(act)
        && (!kind.implementing() || implementsIt(new DecisionReference(h.decision()), act));
  }

  /** Whether an act waits for the effect of a decision, by its council's rules. */
  @Transactional(readOnly = true)
  public boolean implementsIt(DecisionReference decision, Act act) {
    return act != Act.AWARD_NOTICE || implementing.stream().allMatch(each -> each.isImplementedBy(decision, act));
  }

  private boolean wasOpenAt(Hold h, Instant then) {
    return wasOpenAt(then, h.openedAt(), h.liftedAt(), h.clock())
        || before.findByHold(h.id()).stream().anyMatch(b -> wasOpenAt(then, b.openedAt(), b.liftedAt(), b.clock()));
  }

  private boolean wasOpenAt(Instant then, Instant openedAt, Instant liftedAt, UUID byClock) {
    return !openedAt.isAfter(then)
        && (liftedAt == null || liftedAt.isAfter(then))
        && (byClock == null || !clocks.findById(byClock).orElseThrow().hadRunBy(then));
  }

  private boolean runsBeyond(Hold h, LocalDate day) {
    if (!h.isOpen() || h.clock() == null) return false;
    var run = clocks.findById(h.clock()).orElseThrow();
    return run.state() != RunningClock.State.STOPPED && run.effectiveOn().isAfter(day);
  }

  private Optional<String> failingForMeeting(Hold h, Instant meets) {
    if (h.ended() == How.NOT_NEEDED) return Optional.empty();
    return conditions.stream()
        .filter(c -> c.kind().equals(h.kind()))
        .flatMap(c -> c.failingForMeeting(new DecisionReference(h.decision()), meets).stream())
        .findFirst();
  }

  /** Every hold that a decision has or had. */
  @Transactional(readOnly = true)
  public List<HoldView> holds(DecisionReference decision) {
    var recorded = holds.of(decision.value()).stream().map(this::view);
    return Stream.concat(recorded, passing(decision, kind -> true)).toList();
  }

  /** The open holds of a decision; first the one that a case meets first, as {@code holds.yaml} orders them. */
  @Transactional(readOnly = true)
  public List<HoldView> openHolds(DecisionReference decision) {
    return holds(decision).stream().filter(HoldView::isOpen).sorted(asMet()).toList();
  }

  /**
   * The same of several decisions, each in the order in which a case meets them; one without any is left out. Clocks
   * are asked for once, however many decisions there are.
   */
  @Transactional(readOnly = true)
  public Map<DecisionReference, List<HoldView>> openHolds(Collection<DecisionReference> decisions) {
    var values = values(decisions);
    var views = new HashMap<DecisionReference, List<HoldView>>();
    passing(decisions, kind -> true).forEach((decision, passing) -> views.put(decision, new ArrayList<>(passing)));
    // Each hold asks for its clock by its id: they are at hand then.
    var ran = InBatches.of(values, clocks::ofAll).stream()
        .collect(Collectors.groupingBy(c -> c.decision().value()));
    var recorded = InBatches.of(values, holds::ofAll);
    var failing = failing(recorded);
    var open = recorded.stream().filter(h -> isOpenByItself(h) || failing.apply(h).isPresent()).toList();
    var known = new Known(failing, missing(open), decision -> ran.getOrDefault(decision, List.of()));
    for (var hold : open) {
      views.computeIfAbsent(new DecisionReference(hold.decision()), d -> new ArrayList<>()).add(view(hold, known));
    }
    views.values().forEach(each -> each.sort(asMet()));
    return views;
  }

  /** What is known beside a hold itself of how it stands: asked for of each, or for many together. */
  private record Known(
      Function<Hold, Optional<String>> failing, Function<Hold, HoldOfTheCase.Missing> missing,
      Function<String, List<RunningClock>> clocks) {}

  private Function<Hold, Optional<String>> failing(List<Hold> all) {
    var asked = new HashMap<String, List<Function<DecisionReference, Optional<String>>>>();
    conditions.stream().forEach(each -> asked.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each.of(
        of(all.stream().filter(h -> h.kind().equals(each.kind()) && h.ended() != How.NOT_NEEDED)),
        London.date(now()))));
    return hold -> hold.ended() == How.NOT_NEEDED ? Optional.empty()
        : asked.getOrDefault(hold.kind(), List.of()).stream()
            .flatMap(each -> each.apply(new DecisionReference(hold.decision())).stream()).findFirst();
  }

  private Function<Hold, HoldOfTheCase.Missing> missing(List<Hold> open) {
    var asked = new HashMap<String, List<BiFunction<DecisionReference, String, HoldOfTheCase.Missing>>>();
    ofTheCase.stream().forEach(each -> asked.computeIfAbsent(each.kind(), kind -> new ArrayList<>())
        .add(each.of(of(open.stream().filter(h -> h.kind().equals(each.kind()))))));
    return hold -> asked.getOrDefault(hold.kind(), List.of()).stream()
        .map(each -> each.apply(new DecisionReference(hold.decision()), hold.resolution()))
        .filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Set<DecisionReference> of(Stream<Hold> some) {
    return some.map(h -> new DecisionReference(h.decision())).collect(Collectors.toSet());
  }

  /** Those of these decisions on which a hold of this kind is open, on the whole or on a resolution. */
  @Transactional(readOnly = true)
  public Set<DecisionReference> heldBy(String kind, Collection<DecisionReference> decisions) {
    return InBatches.of(values(decisions), some -> holds.ofKindAmong(kind, some)).stream()
        .filter(this::isOpen).map(h -> new DecisionReference(h.decision())).collect(Collectors.toSet());
  }

  /** The holds of these decisions that were not met but accepted as a risk or waived; one without any is left out. */
  @Transactional(readOnly = true)
  public Map<DecisionReference, List<HoldView>> overridden(Collection<DecisionReference> decisions) {
    return byDecision(InBatches.of(values(decisions), holds::overridden).stream().filter(h -> !isOpen(h)));
  }

  /** The clocks that run or ran on each of these decisions, in the order of their starts. */
  @Transactional(readOnly = true)
  public Map<DecisionReference, List<ClockView>> clocks(Collection<DecisionReference> decisions) {
    return InBatches.of(values(decisions), clocks::ofAll).stream()
        .collect(Collectors.groupingBy(RunningClock::decision,
            Collectors.mapping(RunningClock::view, Collectors.toList())));
  }

  private Map<DecisionReference, List<HoldView>> byDecision(Stream<Hold> all) {
    return all.collect(Collectors.groupingBy(h -> new DecisionReference(h.decision()),
        Collectors.mapping(this::view, Collectors.toList())));
  }

  private static List<String> values(Collection<DecisionReference> decisions) {
    return decisions.stream().map(DecisionReference::value).toList();
  }

  /** Every clock that runs or ran on a decision, in the order of their starts. */
  @Transactional(readOnly = true)
  public List<ClockView> clocks(DecisionReference decision) {
    return clocks.of(decision.value()).stream().map(RunningClock::view).toList();
  }

  /** Whether a day lies after the last one of a period of this kind that was not stopped: what was due is late. */
  @Transactional(readOnly = true)
  public boolean isLate(DecisionReference decision, String resolution, String clockKind, LocalDate on) {
    return clocks.of(decision.value()).stream()
        .anyMatch(c -> c.kind().equals(clockKind) && Objects.equals(c.resolution(), resolution)
            && c.state() != RunningClock.State.STOPPED && on.isAfter(c.period().lastDay()));
  }

  /** All running clocks, for boards and for counting anew when a calendar changes. */
  @Transactional(readOnly = true)
  public List<ClockView> running() {
    return clocks.findByState(RunningClock.State.RUNNING).stream()
        .sorted(Comparator.comparing(RunningClock::effectiveOn))
        .map(RunningClock::view)
        .toList();
  }

  /** Notes down what has come to pass since the last look: clocks that have run, and the holds that they lifted. */
  public void noteWhatHasRun() {
    var today = London.date(now());
    for (var each : clocks.inStateWhenEffective(RunningClock.State.RUNNING, today)) {
      each.run(now());
      events.publishEvent(
          Happened.to(each.decision(), "clock-run", actors.current())
              .with("clock", each.kind())
              .with("resolution", each.resolution())
              .with("effectiveOn", each.effectiveOn()));
    }
    for (var hold : holds.liftedByTheirClocks(today)) {
      hold.lift(How.MET, "its period has run", liftedAt(hold, clocks.findById(hold.clock()).orElseThrow()));
      tell(new DecisionReference(hold.decision()), "hold-lifted", hold.resolution(), kinds.ofRecord(hold.kind()),
          "its period has run");
    }
  }

  private boolean isOpen(Hold hold) {
    return isOpenByItself(hold) || failing(hold).isPresent();
  }

  private boolean isOpenByItself(Hold hold) {
    if (!hold.isOpen()) return false;
    if (hold.clock() == null) return true;
    return !clocks.findById(hold.clock()).orElseThrow().hasRunBy(now());
  }

  private Optional<String> failing(Hold hold) {
    return failing(List.of(hold)).apply(hold);
  }

  private static boolean concerns(Hold hold, String resolution) {
    return hold.resolution() == null || resolution == null || hold.resolution().equals(resolution);
  }

  private Hold find(DecisionReference decision, String resolution, String kind) {
    return holds.ofKind(decision.value(), kind).stream()
        .filter(h -> Objects.equals(h.resolution(), resolution))
        .findFirst()
        .orElse(null);
  }

  private HoldView view(Hold h) {
    return view(h, new Known(this::failing, this::missing, clocks::of));
  }

  private HoldView view(Hold h, Known known) {
    var kind = kinds.ofRecord(h.kind());
    var run = h.clock() == null ? null : clocks.findById(h.clock()).orElseThrow();
    var open = isOpenByItself(h) || known.failing().apply(h).isPresent();
    var missing = open ? known.missing().apply(h) : null;
    var by = missing == null ? List.of(lifter(h, kind)) : missing.by();
    return new HoldView(
        h.resolution(),
        kind.id(),
        missing == null || missing.words() == null ? kind.words() : missing.words(),
        missing != null && missing.reason() != null ? missing.reason()
            : isOpenByItself(h) ? h.reason() : known.failing().apply(h).orElse(h.reason()),
        kind.acts().stream().filter(act -> forbids(h, act)).collect(Collectors.toCollection(LinkedHashSet::new)),
        h.rule() == null ? kind.rule() : h.rule(),
        h.openedAt(),
        missing == null || missing.lifts() == null ? kind.lifts() : missing.lifts(),
        by.get(0),
        listed(by),
        run == null || run.state() == RunningClock.State.STOPPED ? null : run.effectiveOn(),
        run == null || !open || !isOpenByItself(h) || run.state() == RunningClock.State.STOPPED ? null
            : run.period().lastDay(),
        open ? due(h, kind, known) : null,
        open ? null : h.ended() == null ? "met" : h.ended().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        open ? null : h.ended() == null ? "its period has run" : h.because(),
        open ? null : liftedAt(h, run));
  }

  /** A period lifts its hold from its day, and from when it was started, whenever anybody notes that down. */
  private static Instant liftedAt(Hold h, RunningClock run) {
    if (h.liftedAt() != null || run == null) return h.liftedAt();
    return Stream.of(London.startOf(run.effectiveOn()), h.openedAt(), run.startedAt())
        .max(Comparator.naturalOrder()).orElseThrow();
  }

  private Comparator<HoldView> asMet() {
    return Comparator.comparingInt(h -> kinds.position(h.kind()));
  }

  private Stream<HoldView> passing(DecisionReference decision, Predicate<HoldKind> asked) {
    return passing(List.of(decision), asked).getOrDefault(decision, List.of()).stream();
  }

  private Map<DecisionReference, List<HoldView>> passing(
      Collection<DecisionReference> decisions, Predicate<HoldKind> asked) {
    return passing.stream()
        .filter(each -> asked.test(kinds.of(each.kind())))
        .flatMap(each -> each.missing(decisions, London.date(now())).entrySet().stream()
            .map(m -> Map.entry(m.getKey(), view(kinds.of(each.kind()), m.getValue()))))
        .collect(Collectors.groupingBy(Map.Entry::getKey,
            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static HoldView view(HoldKind kind, HoldOfTheCase.Missing missing) {
    return new HoldView(
        null, kind.id(), kind.words(), missing.reason(), kind.acts(), kind.rule(), null, kind.lifts(),
        missing.by().get(0), listed(missing.by()), null, null, null, null, null, null);
  }

  private static LocalDate due(Hold h, HoldKind kind, Known known) {
    if (kind.due().isEmpty()) return null;
    return known.clocks().apply(h.decision()).stream()
        .filter(c -> c.kind().equals(kind.due()) && Objects.equals(c.resolution(), h.resolution())
            && c.state() == RunningClock.State.RUNNING)
        .map(c -> c.period().lastDay()).findFirst().orElse(null);
  }

  private HoldOfTheCase.Missing missing(Hold hold) {
    return missing(List.of(hold)).apply(hold);
  }

  private Role lifter(Hold h, HoldKind kind) {
    if (!kind.isLiftedByTheDecisionMaker()) return Role.of(kind.by());
    return makers.getObject().decidedBy(new DecisionReference(h.decision()));
  }

  private static String listed(List<Role> roles) {
    var words = roles.stream().map(Role::words).distinct().toList();
    var last = words.size() - 1;
    return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private static String sentence(Period period) {
    return "It runs until " + London.say(period.lastDay()) + ".";
  }

  private void tell(DecisionReference decision, String what, String resolution, HoldKind kind, String because) {
    tell(decision, what, resolution, kind, kind.rule(), because);
  }

  private void tell(
      DecisionReference decision, String what, String resolution, HoldKind kind, String rule, String because) {
    events.publishEvent(
        Happened.to(decision, what, actors.current())
            .with("hold", kind.id())
            .with("resolution", resolution)
            .with("because", because)
            .with("rule", rule));
  }

  private Instant now() {
    return clock.instant();
  }
}
