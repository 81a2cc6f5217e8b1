package org.remit.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.Confirmation;
import org.remit.calendar.CountedDay;
import org.remit.calendar.London;
import org.remit.constitution.CalendarOfMeetings;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figure;
import org.remit.planning.CureKinds.CureKind;
import org.remit.planning.Exceptions.Rung;
import org.remit.planning.Plan.After;
import org.remit.planning.Plan.LegalPeriod;
import org.remit.planning.Plan.PlannedDuration;
import org.remit.planning.Plan.PlannedStep;
import org.remit.planning.Plan.Saving;
import org.remit.planning.Plan.Slack;
import org.remit.planning.PlanNetwork.Deciding;
import org.remit.planning.Step.Link;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Part;
import org.remit.routing.Proposal;
import org.remit.routing.Route;
import org.remit.routing.Routing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Makes plans: the first day of each step from the front, its last day from the back, and the chain that sets the date.
 * Each date is given twice: as the law allows, and with the time that work usually takes.
 */
@Service
public class Planner {

  private static final int LONGEST_DURATION = 400;

  /** Who agrees to special urgency (SI 2012/2089 reg 11) and to an urgent private meeting (reg 5(6)), in this order. */
  private static final String URGENCY_CHAIN =
      "the chair of the relevant scrutiny committee; without one, or when unable"
      + " to act, the chair of the council; without a chair of either, the vice-chair of the council";

  private static final Map<String, String> TARGETS = new LinkedHashMap<>();

  static {
    TARGETS.put("decision", "decision");
    TARGETS.put("effect", "effect");
    TARGETS.put("contract", "sign");
    TARGETS.put("grant", "pay-grant");
    TARGETS.put("transfer", "transfer");
    TARGETS.put("start", "start");
  }

  private final Constitutions constitutions;
  private final Routing routing;
  private final LegalPeriods periods;
  private final CalendarOfMeetings meetings;
  private final StepKinds kinds = new StepKinds();
  private final CureKinds cureKinds = new CureKinds();

  /** By what the packs alone name of meetings. */
  public Planner(Constitutions constitutions, Routing routing, LegalPeriods periods) {
    this(constitutions, routing, periods, council -> constitutions.of(council).meetings());
  }

  @Autowired
  public Planner(Constitutions constitutions, Routing routing, LegalPeriods periods, CalendarOfMeetings meetings) {
    this.meetings = meetings;
    this.constitutions = constitutions;
    this.routing = routing;
    this.periods = periods.projecting();
  }

  /** The plan of a case that begins. */
  public Plan plan(PlanQuestion question) {
    return plan(question, Underway.NOT_BEGUN);
  }

  /**
   * The plan of what a case has still before it; of one that has nothing before it, a plan without steps.
   *
   * @throws Refused if the proposal has no such end or has reached it, a duration is unknown or absurd, or a day lies
   *     beyond the data
   */
  public Plan plan(PlanQuestion question, Underway underway) {
    var durations = durations(question);
    var ground = ground(question, durations);
    var network = PlanNetwork.ofProposal(ground, Map.of("", used(underway)));
    var over = over(network, question.from(), underway);
    var ends = ends(network, question.by(), over.keySet());
    var lawful = new Pass(network, question.from(), Pace.LAWFUL, over, underway);
    var prudent = new Pass(network, question.from(), Pace.PRUDENT, over, underway);
    var earliest = new Dates(lawful.last(ends), prudent.last(ends));
    var forward = question.by() == null;
    var wish = forward ? earliest : new Dates(question.by().on(), question.by().on());
    var latestLawful = lawful.backFrom(ends, wish.lawful());
    var steps = without(over, forward
        ? forward(ground, question.proposal(), network, lawful, prudent, ends)
        : steps(ground, network, lawful, prudent, latestLawful, prudent.backFrom(ends, wish.prudent()), true, true,
            s -> latestLawful.getOrDefault(s, lawful.earliest(s))));
    var possible = !earliest.lawful().isAfter(wish.lawful());
    var projected = projected(steps, wish, ground);
    if (projected) {
      ground.assumed().add(
          "Bank holidays that are not published yet are worked out by rule; one-off days are not foreseen.");
    }
    return new Plan(ground.authority(), question.from(), question.by(), possible,
        possible ? null : because(question, network, lawful, latestLawful, ends, earliest), earliest, steps,
        new Plan.Chain(lawful.chain(ends), prudent.chain(ends)),
        savings(question, underway, ground, network, earliest, wish),
        cures(question, ground), durations, projected, List.copyOf(ground.assumed()), unconfirmed(steps, ground));
  }

  /**
   * The steps that a case which is on its way has still before it, in the order of a case: from what was taken already,
   * and on the days on which it was taken. The latest day of each is the last by which a service starts on the day that
   * its resolution names, and what has a last day is taken by it; null where no such day hangs on the step, or none of
   * them can be had.
   *
   * @param from today
   */
  public List<PlannedStep> remaining(Proposal proposal, LocalDate from, Underway underway) {
    var question = new PlanQuestion(proposal, from, null, null, Map.of());
    var ground = ground(question, durations(question));
    var network = PlanNetwork.ofProposal(ground, Map.of("", used(underway)));
    var over = over(network, from, underway);
    var lawful = new Pass(network, from, Pace.LAWFUL, over, underway);
    var prudent = new Pass(network, from, Pace.PRUDENT, over, underway);
    return without(over, steps(ground, network, lawful, prudent, lawful.backFrom(toBeMet(proposal, network, lawful)),
        prudent.backFrom(toBeMet(proposal, network, prudent)), true, true, lawful::earliest));
  }

  /**
   * The latest day of each step is the last by which a service starts on the day that its resolution names; where none
   * is named or that day cannot be had, there is none, and it may wait for as long as the end comes no later.
   */
  private static List<PlannedStep> forward(
      Ground ground, Proposal proposal, PlanNetwork network, Pass lawful, Pass prudent, Set<Step> ends) {
    var byLaw = toBeMet(proposal, network, lawful);
    var byPrudence = toBeMet(proposal, network, prudent);
    return steps(ground, network, lawful, prudent, lawful.backFrom(orTheSoonest(byLaw, lawful, ends)),
        prudent.backFrom(orTheSoonest(byPrudence, prudent, ends)), !byLaw.isEmpty(), !byPrudence.isEmpty(),
        lawful::earliest);
  }

  private static Map<Step, LocalDate> orTheSoonest(Map<Step, LocalDate> days, Pass pass, Set<Step> ends) {
    var all = new HashMap<>(days);
    ends.forEach(end -> all.putIfAbsent(end, pass.last(ends)));
    return all;
  }

  private static List<PlannedStep> without(Map<Step, LocalDate> over, List<PlannedStep> steps) {
    return steps.stream().filter(step -> over.keySet().stream().noneMatch(each -> each.id.equals(step.id()))).toList();
  }

  /** The days that can be had: for which a service is meant to start, and after which a step cannot be taken. */
  private static Map<Step, LocalDate> toBeMet(Proposal proposal, PlanNetwork network, Pass pass) {
    var days = new HashMap<Step, LocalDate>();
    for (var step : network.steps()) {
      Stream.concat(pass.notAfter(step).stream(), meant(proposal, pass, step).stream()).min(Comparator.naturalOrder())
          .ifPresent(day -> days.put(step, day));
    }
    return days;
  }

  /** The day for which a service is meant to start, where it can. */
  private static Optional<LocalDate> meant(Proposal proposal, Pass pass, Step start) {
    return proposal.resolutions().stream()
        .filter(r -> start.kind.id().equals("start") && r.id().equals(start.resolution))
        .flatMap(r -> r.term().from().known() ? Stream.of(r.term().from().value()) : Stream.empty())
        .filter(day -> !pass.over.containsKey(start) && !day.isBefore(pass.earliest(start)))
        .findFirst();
  }

  private static Exceptions used(Underway underway) {
    var taken = underway.taken().keySet();
    var rung = taken.contains("special-urgency") ? Rung.SPECIAL_URGENCY
        : taken.contains("general-exception") ? Rung.GENERAL_EXCEPTION : Rung.FULL_NOTICE;
    return new Exceptions(rung, taken.contains("private-meeting-urgency"), taken.contains("call-in-waiver"));
  }

  /**
   * The steps that were taken with their days, those before them, of which no day needs to be known, and all that would
   * follow from a resolution that has fallen.
   */
  private static Map<Step, LocalDate> over(PlanNetwork network, LocalDate from, Underway underway) {
    var taken = underway.taken();
    var over = new HashMap<Step, LocalDate>();
    var backward = new LinkedList<Step>();
    network.steps().forEach(backward::addFirst);
    for (var step : backward) {
      if (taken.containsKey(step.id)) over.put(step, taken.get(step.id));
      if (over.containsKey(step)) step.before().forEach(link -> over.putIfAbsent(link.from(), from));
    }
    var fallen = new HashSet<Step>();
    for (var step : network.steps()) {
      if (step.resolution != null && underway.fallen().contains(step.resolution)
          || step.before().stream().anyMatch(link -> fallen.contains(link.from()))) {
        fallen.add(step);
        over.putIfAbsent(step, from);
      }
    }
    return over;
  }

  /** What this proposal leads to still and a plan may be made back from, in the order of a case. */
  public List<String> targetsOf(Proposal proposal, LocalDate from, Underway underway) {
    var question = new PlanQuestion(proposal, from, null, null, Map.of());
    var network = PlanNetwork.ofProposal(ground(question, durations(question)), Map.of("", used(underway)));
    return targets(network, over(network, from, underway).keySet());
  }

  private static List<String> unconfirmed(List<PlannedStep> steps, Ground ground) {
    var meetings = ground.meetings().unconfirmed().stream()
        .filter(figure -> steps.stream().anyMatch(step -> step.meeting() != null
            && step.meeting().contains(figure.source())))
        .map(Figure::caveat);
    return Stream.concat(ground.route().unconfirmed().stream(), meetings).distinct().toList();
  }

  private static boolean projected(List<PlannedStep> steps, Dates wish, Ground ground) {
    var days = Stream.concat(Stream.of(wish), steps.stream().flatMap(step -> Stream.of(step.earliest(), step.latest())))
        .filter(Objects::nonNull)
        .flatMap(dates -> Stream.of(dates.lawful(), dates.prudent()))
        .filter(Objects::nonNull);
    return days.anyMatch(ground.calendar()::projects)
        || steps.stream().flatMap(step -> step.after().stream())
            .anyMatch(after -> after.period() != null && after.period().projected());
  }

  /**
   * @param byLaw whether there is a day for which the steps have a latest one, and {@code byPrudence} at the usual pace
   * @param shown the day of a step for which the periods after it are counted
   */
  private static List<PlannedStep> steps(Ground ground, PlanNetwork network, Pass lawful, Pass prudent,
      Map<Step, LocalDate> latestLawful, Map<Step, LocalDate> latestPrudent, boolean byLaw, boolean byPrudence,
      Function<Step, LocalDate> shown) {
    var steps = new ArrayList<PlannedStep>();
    for (var step : network.steps()) {
      var first = new Dates(lawful.earliest(step), prudent.earliest(step));
      var until = new Dates(latestLawful.get(step), latestPrudent.get(step));
      var last = until.lawful() == null || !byLaw ? null
          : new Dates(until.lawful(), byPrudence ? until.prudent() : null);
      steps.add(new PlannedStep(step.id, step.name, step.kind.by(), step.kind.rule(), step.resolution, first,
          last, new Slack(days(first.lawful(), until.lawful()), days(first.prudent(), until.prudent())),
          meeting(ground, step, first, last), step.kind.duration(), after(step, shown)));
    }
    return steps;
  }

  /** Where a day of the step comes from, if the body's meetings are settled; beyond them a working day is taken. */
  private static String meeting(Ground ground, Step step, Dates... dates) {
    if (step.body == null) return null;
    var days = Stream.of(dates).filter(Objects::nonNull).flatMap(each -> Stream.of(each.lawful(), each.prudent()))
        .filter(Objects::nonNull).toList();
    ground.meetings().lastMeeting(step.body)
        .filter(last -> days.stream().anyMatch(day -> ground.meetings().settles(step.body, day).isEmpty()))
        .ifPresent(last -> ground.assumed().add("The calendar of meetings of " + ground.authority().words()
            + " does not settle each day of " + step.body.replace('-', ' ') + " in this plan (the last one it names is "
            + London.say(last) + "); where it does not, a working day is taken."));
    var from = days.stream().flatMap(day -> ground.meetings().settles(step.body, day).stream()).distinct()
        .map(each -> each.source() + ", " + each.confirmation().id()).collect(Collectors.joining("; "));
    return from.isEmpty() ? null : "By the council's calendar of meetings (" + from + ").";
  }

  private List<Cure> cures(PlanQuestion question, Ground ground) {
    if (question.irregularity() == null) return List.of();
    return cureKinds.of(question.irregularity()).cures().stream().map(kind -> cure(kind, ground)).toList();
  }

  private static Cure cure(CureKind kind, Ground ground) {
    if (kind.by().equals("report")) {
      return new Cure(kind.id(), kind.words(), kind.rule(), kind.signs(), null, null, List.of());
    }
    var network = kind.by().equals("republication")
        ? PlanNetwork.ofRepublication(ground) : PlanNetwork.ofFreshDecision(ground, kind);
    var lawful = new Pass(network, ground.from(), Pace.LAWFUL);
    var prudent = new Pass(network, ground.from(), Pace.PRUDENT);
    var effect = Set.copyOf(network.ofKind("effect"));
    var effective = new Dates(lawful.last(effect), prudent.last(effect));
    var steps = steps(ground, network, lawful, prudent, lawful.backFrom(effect, effective.lawful()),
        prudent.backFrom(effect, effective.prudent()), false, false, lawful::earliest);
    return new Cure(kind.id(), kind.words(), kind.rule(), kind.signs(), effective,
        days(ground.from(), effective.lawful()), steps);
  }

  private Ground ground(PlanQuestion question, Map<String, PlannedDuration> durations) {
    var assumed = new LinkedHashSet<String>();
    var proposal = underTheLawOf(question.from(), question.proposal(), assumed);
    var rules = constitutions.of(proposal.authority()).on(question.from());
    var days = durations.entrySet().stream().collect(
        Collectors.toMap(Map.Entry::getKey, each -> each.getValue().workingDays()));
    var route = routing.route(proposal, question.from());
    return new Ground(proposal, route, rules, periods, periods.calendar(proposal.authority(), question.from()),
        meetings.of(proposal.authority()), question.from(), regimes(question.from(), proposal, route),
        days, kinds, assumed);
  }

  /** The law of each resolution; where it depends on whether health care is bought, both. */
  private Map<String, List<String>> regimes(LocalDate from, Proposal proposal, Route route) {
    var either = Stream.of(true, false).map(health -> routing.route(proposal.asHealthcare(health), from)).toList();
    return route.resolutions().keySet().stream().collect(Collectors.toMap(Function.identity(),
        id -> Stream.concat(Stream.of(route), either.stream()).map(r -> r.resolutions().get(id).regime())
            .filter(r -> !r.depends()).map(Part::answer).distinct()
            .limit(route.resolutions().get(id).regime().depends() ? 2 : 1).toList()));
  }

  /** A procurement that has not commenced falls under the law of the plan, whatever the day of the report is. */
  private static Proposal underTheLawOf(LocalDate from, Proposal proposal, Set<String> assumed) {
    var date = proposal.report().date();
    if (date.isUnknown() || !date.value().isBefore(from)
        || proposal.resolutions().stream().allMatch(r -> r.procurement().commenced().known())) {
      return proposal;
    }
    assumed.add("What is bought has not commenced by the report; the procurement law of " + London.say(from)
        + " is planned.");
    return proposal.reportedOn(from);
  }

  private Map<String, PlannedDuration> durations(PlanQuestion question) {
    var known = kinds.durations();
    var figure = constitutions.of(question.proposal().authority()).on(question.from()).planning();
    var durations = new LinkedHashMap<String, PlannedDuration>();
    for (var name : known) durations.put(name, new PlannedDuration(0, "no figure in the pack", Confirmation.ASSUMED));
    if (figure.isSet()) {
      for (var duration : figure.value()) {
        durations.put(duration.step(), new PlannedDuration(duration.days(), figure.source(), figure.confirmation()));
      }
    }
    question.durations().forEach((name, days) -> {
      if (!known.contains(name)) {
        throw new Refused("There is no planning duration '" + name + "'; there are: " + String.join(", ", known) + ".")
            .at("/durations/" + name);
      }
      if (days == null || days < 0 || days > LONGEST_DURATION) {
        throw new Refused("A duration has 0 to " + LONGEST_DURATION + " working days.").at("/durations/" + name);
      }
      durations.put(name, new PlannedDuration(days, "as asked", Confirmation.CONFIRMED));
    });
    return durations;
  }

  /**
   * The steps at which the wish is fulfilled; for a plan forward all that nothing follows.
   *
   * @param over what was taken: it is no end any more, unless nothing else is
   */
  private static Set<Step> ends(PlanNetwork network, PlanQuestion.Target by, Set<Step> over) {
    if (by == null) {
      var ends = new LinkedHashSet<>(network.steps());
      network.steps().forEach(s -> s.before().forEach(link -> ends.remove(link.from())));
      return over.containsAll(ends) ? ends
          : ends.stream().filter(end -> !over.contains(end)).collect(Collectors.toCollection(LinkedHashSet::new));
    }
    var kind = TARGETS.get(by.what());
    if (kind == null) {
      throw new Refused("'" + by.what() + "' is none of: " + String.join(", ", TARGETS.keySet()) + ".").at("/by/what");
    }
    // Of the decision and its effect the proposal's own is meant, not the award's that may follow.
    var ends = network.ofKind(kind).stream()
        .filter(s -> !Set.of("decision", "effect").contains(kind) || s.id.equals(kind))
        .filter(s -> !over.contains(s))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    if (ends.isEmpty()) {
      throw new Refused("This proposal leads to no " + by.what() + "; it leads to: "
          + String.join(", ", targets(network, over)) + ".").at("/by/what");
    }
    return ends;
  }

  private static List<String> targets(PlanNetwork network, Set<Step> over) {
    return TARGETS.entrySet().stream()
        .filter(t -> network.ofKind(t.getValue()).stream()
            .filter(s -> !Set.of("decision", "effect").contains(t.getValue()) || s.id.equals(t.getValue()))
            .anyMatch(s -> !over.contains(s)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Long days(LocalDate from, LocalDate to) {
    return to == null ? null : ChronoUnit.DAYS.between(from, to);
  }

  private static List<After> after(Step step, Function<Step, LocalDate> shown) {
    return step.before().stream().map(link -> new After(link.from().id,
        link.period() == null ? null : LegalPeriod.of(link.period().apply(shown.apply(link.from()))))).toList();
  }

  /** The first step of the chain that would have had to be taken before work can begin. */
  private String because(PlanQuestion question, PlanNetwork network, Pass lawful, Map<Step, LocalDate> latest,
      Set<Step> ends, Dates earliest) {
    var wish = question.by();
    var late = lawful.chain(ends).stream()
        .flatMap(id -> network.steps().stream().filter(s -> s.id.equals(id)))
        .filter(s -> !s.kind.id().equals("begin"))
        .filter(s -> latest.get(s) != null && latest.get(s).isBefore(lawful.earliest(s)))
        .findFirst().orElseThrow();
    return "'" + late.name + "' could not come later than " + London.say(latest.get(late)) + " (" + late.kind.rule()
        + "), and cannot come before " + London.say(lawful.earliest(late)) + ". The first day possible is "
        + London.say(earliest.lawful()) + ", " + days(wish.on(), earliest.lawful())
        + " days after the day that is wished."
        + lawful.periodsOnTheWay(ends);
  }

  private List<Saving> savings(PlanQuestion question, Underway underway, Ground ground, PlanNetwork plain,
      Dates earliest, Dates wish) {
    var all = new ArrayList<Used>();
    var open = stillOpen(plain.decisions(), underway);
    for (var used : combinations(open)) {
      var exceptions = new HashMap<>(Map.of("", used(underway)));
      exceptions.putAll(used);
      var network = PlanNetwork.ofProposal(ground, exceptions);
      var over = over(network, question.from(), underway);
      var ends = ends(network, question.by(), over.keySet());
      var first = new Dates(
          new Pass(network, question.from(), Pace.LAWFUL, over, underway).last(ends),
          new Pass(network, question.from(), Pace.PRUDENT, over, underway).last(ends));
      if (first.lawful().isBefore(earliest.lawful()) || first.prudent().isBefore(earliest.prudent())) {
        all.add(new Used(used, first));
      }
    }
    var possible = !earliest.lawful().isAfter(wish.lawful());
    // Where the wish can be had without, each exception is shown alone, for what it would save.
    if (possible) {
      return shown(all.stream().filter(Used::isOne)
          .filter(u -> all.stream().noneMatch(o -> o != u && o.isLesserThan(u) && o.first().equals(u.first()))),
          ground, open, earliest, wish);
    }
    // Where it cannot, nobody is asked for more than is needed; where nothing is enough, the most that can be had is
    // shown.
    var enough = all.stream().filter(u -> !u.first().lawful().isAfter(wish.lawful())).toList();
    if (enough.isEmpty()) {
      return shown(all.stream().min(Comparator.<Used, LocalDate>comparing(u -> u.first().lawful())
          .thenComparing(Used::number)).stream(), ground, open, earliest, wish);
    }
    return shown(enough.stream().filter(u -> enough.stream().noneMatch(o -> o != u && o.isLesserThan(u))),
        ground, open, earliest, wish);
  }

  /** The decisions for which an exception can still be asked: not one that is taken, or has used one. */
  private static List<Deciding> stillOpen(List<Deciding> decisions, Underway underway) {
    var own = !underway.taken().containsKey("decision") && used(underway).equals(Exceptions.NONE);
    return decisions.stream().filter(deciding -> own || !deciding.scope().isEmpty()).toList();
  }

  private static List<Saving> shown(
      Stream<Used> used, Ground ground, List<Deciding> decisions, Dates earliest, Dates wish) {
    return used.map(u -> saving(ground, decisions, u, earliest, wish)).toList();
  }

  private record Used(Map<String, Exceptions> exceptions, Dates first) {

    /** How many exceptions are asked for. */
    int number() {
      return exceptions.values().stream().mapToInt(Exceptions::number).sum();
    }

    boolean isOne() {
      return number() == 1;
    }

    boolean isLesserThan(Used other) {
      return exceptions.entrySet().stream().allMatch(e -> e.getValue().within(other.exceptions.get(e.getKey())));
    }
  }

  private static List<Map<String, Exceptions>> combinations(List<Deciding> decisions) {
    List<Map<String, Exceptions>> all = new ArrayList<>(List.of(Map.of()));
    for (var deciding : decisions) {
      var more = new ArrayList<Map<String, Exceptions>>();
      for (var before : all) {
        for (var one : Exceptions.all(deciding.key(), deciding.privatePart(), deciding.callable())) {
          var next = new LinkedHashMap<>(before);
          next.put(deciding.scope(), one);
          more.add(next);
        }
      }
      all = more;
    }
    return all.stream().filter(c -> c.values().stream().anyMatch(e -> !e.equals(Exceptions.NONE))).toList();
  }

  private static Saving saving(Ground ground, List<Deciding> decisions, Used used, Dates earliest, Dates wish) {
    var words = new ArrayList<String>();
    var who = new ArrayList<String>();
    for (var deciding : decisions) {
      var uses = used.exceptions().get(deciding.scope());
      var of = decisions.size() == 1 ? "" : deciding.scope().isEmpty() ? " for the first decision" : " for the award";
      if (uses.rung() == Rung.GENERAL_EXCEPTION) {
        words.add("general exception" + of + " (SI 2012/2089 reg 10)");
        who.add("nobody agrees: the chair of the relevant scrutiny committee, or without one each of its members, is"
            + " told in writing");
      }
      if (uses.rung() == Rung.SPECIAL_URGENCY) {
        words.add("special urgency" + of + " (SI 2012/2089 reg 11)");
        who.add(URGENCY_CHAIN);
      }
      if (uses.privateUrgent()) {
        words.add("urgent private meeting" + of + " (SI 2012/2089 reg 5(6))");
        who.add(URGENCY_CHAIN);
      }
      if (uses.callInWaived()) {
        var by = ground.rules().callInWaiverBy();
        words.add("waiver of call-in" + of + " (" + by.source() + ")");
        who.add(Role.find(by.value()).map(Role::words).orElse(by.value()) + " (" + by.confirmation().id() + ")");
      }
    }
    return new Saving(words, who, used.first(), ChronoUnit.DAYS.between(used.first().lawful(), earliest.lawful()),
        !used.first().lawful().isAfter(wish.lawful()));
  }

  /** One run over a network, from the front and from the back. */
  private static final class Pass {

    private final PlanNetwork network;
    private final Pace pace;
    private final Map<Step, LocalDate> over;
    private final Underway underway;
    private final Map<Step, LocalDate> earliest = new HashMap<>();
    private final Map<Step, Link> binding = new HashMap<>();

    Pass(PlanNetwork network, LocalDate from, Pace pace) {
      this(network, from, pace, Map.of(), Underway.NOT_BEGUN);
    }

    /** @param over steps that were taken, with their days */
    Pass(PlanNetwork network, LocalDate from, Pace pace, Map<Step, LocalDate> over, Underway underway) {
      this.network = network;
      this.pace = pace;
      this.over = over;
      this.underway = underway;
      for (var step : network.steps()) {
        if (over.containsKey(step)) {
          earliest.put(step, over.get(step));
          continue;
        }
        var set = underway.notBefore().get(step.id);
        var day = set == null || set.isBefore(from) ? from : set;
        for (var link : step.before()) {
          var bound = link.earliest(earliest.get(link.from()), pace);
          if (!binding.containsKey(step) || bound.isAfter(day)) {
            binding.put(step, link);
            day = bound.isAfter(day) ? bound : day;
          }
        }
        earliest.put(step, step.onOrAfter(isFixed(step, set, day) ? set : day, pace));
      }
    }

    /** The last day for tenders was told to all who may tender: it comes when it was said, however long that is. */
    private boolean isFixed(Step step, LocalDate set, LocalDate day) {
      return set != null && set.isBefore(day) && step.kind.id().equals("tender-deadline")
          && step.before().stream().noneMatch(
              link -> link.earliest(earliest.get(link.from()), Pace.LAWFUL).isAfter(set));
    }

    LocalDate earliest(Step step) {
      return earliest.get(step);
    }

    LocalDate last(Set<Step> ends) {
      return ends.stream().map(earliest::get).max(LocalDate::compareTo).orElseThrow();
    }

    /** The day after which a step to come cannot be taken; empty where that cannot be kept. */
    Optional<LocalDate> notAfter(Step step) {
      return Optional.ofNullable(underway.notAfter().get(step.id))
          .filter(last -> !over.containsKey(step) && !last.isBefore(earliest(step)));
    }

    Map<Step, LocalDate> backFrom(Set<Step> ends, LocalDate day) {
      return backFrom(ends.stream().collect(Collectors.toMap(Function.identity(), end -> day)));
    }

    /** @param days by which steps are to be taken; those before them have to be taken early enough */
    Map<Step, LocalDate> backFrom(Map<Step, LocalDate> days) {
      var latest = new HashMap<Step, LocalDate>();
      days.forEach((step, day) -> latest.put(step, step.onOrBefore(day, pace)));
      var backward = new LinkedList<Step>();
      network.steps().forEach(backward::addFirst);
      for (var step : backward) {
        if (!latest.containsKey(step) || over.containsKey(step)) continue;
        notAfter(step).filter(last -> last.isBefore(latest.get(step)))
            .ifPresent(last -> latest.put(step, step.onOrBefore(last, pace)));
        for (var link : step.before()) {
          if (over.containsKey(link.from())) continue;
          var bound = link.from().onOrBefore(link.latest(latest.get(step), pace), pace);
          latest.merge(link.from(), bound, (one, other) -> one.isBefore(other) ? one : other);
        }
      }
      return latest;
    }

    /** From the end that comes last back along the link that set each day. */
    private LinkedList<Link> links(Set<Step> ends) {
      var links = new LinkedList<Link>();
      for (var link = binding.get(lastOf(ends)); link != null; link = binding.get(link.from())) links.addFirst(link);
      return links;
    }

    private Step lastOf(Set<Step> ends) {
      return ends.stream().max(Comparator.comparing(earliest::get)).orElseThrow();
    }

    List<String> chain(Set<Step> ends) {
      return Stream.concat(links(ends).stream().map(Link::from), Stream.of(lastOf(ends))).map(step -> step.id).toList();
    }

    String periodsOnTheWay(Set<Step> ends) {
      var periods = links(ends).stream().filter(link -> link.period() != null)
          .map(link -> link.period().apply(earliest.get(link.from()))).filter(Objects::nonNull)
          .map(period -> period.kind() + " (" + period.days().stream().filter(CountedDay::counted).count() + " "
              + period.convention() + ")").toList();
      return periods.isEmpty() ? "" : " On the way lie: " + String.join(", ", periods) + ".";
    }
  }
}
