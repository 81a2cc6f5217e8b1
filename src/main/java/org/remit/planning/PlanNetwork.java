package org.remit.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.planning.CureKinds.CureKind;
import org.remit.planning.Exceptions.Rung;
import org.remit.planning.Step.Link;
import org.remit.routing.CallInQuestion;
import org.remit.routing.Part;
import org.remit.routing.ProcurementNotice;
import org.remit.routing.ProcurementNotices;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Route.ResolutionRoute;
import org.remit.routing.StandstillAnswer;
import org.remit.routing.StandstillQuestion;
import org.remit.routing.TenderPeriods;

/**
 * The steps of one proposal and what must lie between them: first the decision with its notices, then what each
 * resolution
 * needs to be carried out. A step is added after all those that it follows.
 */
final class PlanNetwork {

  /**
   * Below the threshold the council's own rules apply, and outside the regimes none: nobody is told before the
   * signature.
   */
  private static final Set<String> UNREGULATED = Set.of("council-rules", "none");

  private static final Set<String> WAITING = Set.of("pcr-2015", "pa-2023", "psr");

  private final Ground ground;
  private final Map<String, Exceptions> exceptions;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final List<Deciding> decisions = new ArrayList<>();

  /**
   * A decision of the plan.
   *
   * @param scope empty for the proposal's own; 'award' (with the resolution's name where there are several) for an
   *     award
   * @param body who decides: cabinet, officer, ...
   */
  record Deciding(String scope, String body, boolean key, boolean privatePart, boolean callable) {}

  private PlanNetwork(Ground ground, Map<String, Exceptions> exceptions) {
    this.ground = ground;
    this.exceptions = exceptions;
  }

  /**
   * From the beginning to the last thing that carries the decision out.
   *
   * @param exceptions by the decision's scope; none where a decision has no entry
   */
  static PlanNetwork ofProposal(Ground ground, Map<String, Exceptions> exceptions) {
    var network = new PlanNetwork(ground, exceptions);
    var begin = network.step("begin", "", null, List.of());
    var effect = network.decide(network.own(), begin, begin);
    for (var resolution : ground.proposal().resolutions()) network.implement(resolution, begin, effect);
    return network;
  }

  /** The decision alone, taken again as the cure says. */
  static PlanNetwork ofFreshDecision(Ground ground, CureKind cure) {
    var rung = switch (cure.notice()) {
      case "general-exception" -> Rung.GENERAL_EXCEPTION;
      case "special-urgency" -> Rung.SPECIAL_URGENCY;
      default -> Rung.FULL_NOTICE;
    };
    var network = new PlanNetwork(ground,
        Map.of("", new Exceptions(rung, cure.privately().equals("agreement"), false)));
    var own = network.own();
    var key = cure.notice().equals("as-needed") ? own.key() : !cure.notice().equals("none");
    var privately = cure.privately().equals("as-needed") ? own.privatePart() : !cure.privately().equals("none");
    var begin = network.step("begin", "", null, List.of());
    network.decide(new Deciding("", own.body(), key, privately, own.callable()), begin, begin);
    return network;
  }

  /** The decision stands and its record is published. */
  static PlanNetwork ofRepublication(Ground ground) {
    var network = new PlanNetwork(ground, Map.of());
    var published = network.worked("decision-publication", "", network.step("begin", "", null, List.of()));
    network.step("effect", "", null, List.of(network.effect(network.own(), false, published)));
    return network;
  }

  Collection<Step> steps() {
    return steps.values();
  }

  List<Deciding> decisions() {
    return decisions;
  }

  List<Step> ofKind(String kind) {
    return steps.values().stream().filter(s -> s.kind.id().equals(kind)).toList();
  }

  // ---- a decision

  private Deciding own() {
    var route = ground.route();
    if (ground.proposal().decisionMaker().body().isUnknown()) {
      ground.assumed().add("Who decides is not said; a decision of Cabinet is planned.");
    }
    return new Deciding("", ground.proposal().decisionMaker().body().or("cabinet"),
        cautious(route.key(), "whether it is a key decision"),
        cautious(route.privateMeeting(), "whether part of it is private"),
        cautious(route.callable(), "whether it can be called in"));
  }

  /**
   * The award that follows a procurement is a decision of its own: by the delegate, or by whoever approved the tender.
   */
  private Deciding award(Deciding parent, String scope) {
    var delegated = ground.proposal().resolutions().stream()
        .filter(r -> r.delegation() != null && r.delegation().to().known()).findFirst();
    var rule = ground.rules().awardKey();
    var covered = (delegated.isPresent() ? rule.value().whenDelegated() : rule.value().otherwise())
        .equals("covered-by-parent");
    var body = delegated.isPresent() ? "officer" : parent.body();
    ground.assumed().add("The award is planned as a decision of " + say(body)
        + (covered ? ", covered by the earlier key decision" : parent.key() ? ", itself a key decision" : "") + " ("
        + rule.source() + ", " + rule.confirmation().id() + ").");
    var key = parent.key() && !covered;
    var callable = ground.periods().callIn(ground.authority(),
        new CallInQuestion(ground.from(), null, body, key ? "key" : "non-key", false)).callable();
    return new Deciding(scope, body, key, parent.privatePart(), callable);
  }

  private static String say(String body) {
    return body.equals("officer") ? "the delegated officer" : body.replace('-', ' ');
  }

  /**
   * @param notices the step after which notices may be given
   * @param report the step after which the report is written
   * @return the step at which the decision has effect
   */
  private Step decide(Deciding deciding, Step notices, Step report) {
    decisions.add(deciding);
    var scope = deciding.scope();
    var uses = exceptions.getOrDefault(scope, Exceptions.NONE);
    var clearance = worked("clearance", scope, report);
    var approval = worked("report-approval", scope, clearance);
    var before = new ArrayList<Link>();
    if (scope.isEmpty() && ground.route().scrutinyFirst().is(true)) {
      // Scrutiny's agenda has the clear days of a committee's; its comments go to the decision maker with the report.
      var agenda = step("scrutiny-agenda", scope, null, List.of(next(report)));
      var scrutiny = meeting("scrutiny", "scrutiny", scope, List.of(counted(agenda, d -> notice("agenda", d))));
      before.add(next(scrutiny));
    }
    if (deciding.key()) before.add(keyNotice(scope, uses.rung(), notices));
    var meets = meets(deciding.body());
    if (deciding.privatePart() && meets && !deciding.body().equals("council")) {
      before.addAll(privateNotices(scope, uses.privateUrgent(), notices));
    }
    if (meets) {
      var agenda = worked("agenda", scope, approval);
      before.add(counted(agenda, d -> notice("agenda", d)));
    } else if (reportComesFirst(deciding)) {
      var published = worked("report-publication", scope, approval);
      before.add(counted(published,
          d -> ground.periods().reportBeforeDecision(ground.authority(), d, deciding.body())));
    } else {
      before.add(next(approval));
    }
    var decision = meets ? meeting("decision", deciding.body(), scope, before)
        : step("decision", scope, null, before);
    var published = worked("decision-publication", scope, decision);
    return step("effect", scope, null, List.of(effect(deciding, uses.callInWaived(), published)));
  }

  /** A member's report is open first where the constitution says so; an officer's only for a key decision. */
  private boolean reportComesFirst(Deciding deciding) {
    return (deciding.key() || !deciding.body().equals("officer"))
        && ground.periods().reportBeforeDecision(ground.authority(), ground.from(), deciding.body()) != null;
  }

  private Link keyNotice(String scope, Rung rung, Step after) {
    return switch (rung) {
      case FULL_NOTICE -> counted(step("key-decision-notice", scope, null, List.of(next(after))),
          d -> notice("key-decision", d));
      case GENERAL_EXCEPTION -> counted(step("general-exception", scope, null, List.of(next(after))),
          d -> notice("general-exception", d));
      case SPECIAL_URGENCY -> next(step("special-urgency", scope, null, List.of(next(after))));
    };
  }

  private List<Link> privateNotices(String scope, boolean urgent, Step after) {
    if (urgent) return List.of(next(step("private-meeting-urgency", scope, null, List.of(next(after)))));
    var first = step("private-meeting-notice", scope, null, List.of(next(after)));
    var second = step("private-meeting-response", scope, null, List.of(dayAfter(first)));
    return List.of(counted(first, d -> notice("private-meeting", d)),
        counted(second, d -> notice("private-meeting-response", d)));
  }

  private Link effect(Deciding deciding, boolean waived, Step published) {
    if (!deciding.callable() || waived) return next(published);
    // Planned for noon, so that no hour of closing is in question.
    Function<LocalDate, Period> window = d -> ground.periods().callIn(ground.authority(),
        new CallInQuestion(d, London.at(d, LocalTime.NOON), deciding.body(), deciding.key() ? "key" : "non-key", false))
        .period();
    return new Link(published, d -> effectiveOn(window.apply(d), d), d -> effectiveOn(window.apply(d), d), window);
  }

  private static LocalDate effectiveOn(Period window, LocalDate published) {
    return window == null ? published : window.effectiveOn();
  }

  private static boolean meets(String body) {
    return switch (body) {
      case "cabinet", "cabinet-committee", "joint-committee", "council", "committee" -> true;
      default -> false;
    };
  }

  // ---- what carries a resolution out

  private void implement(Resolution resolution, Step begin, Step effect) {
    var route = ground.route().resolution(resolution.id()).orElseThrow();
    switch (resolution.kind()) {
      case "approve-procurement" -> procure(resolution, route, begin, effect);
      case "award-contract" -> contract(resolution, route, begin, effect);
      case "extend-contract", "vary-contract" -> step("sign", "", resolution, List.of(next(effect)));
      case "make-grant" -> {
        var agreement = step("grant-agreement", "", resolution, List.of(next(effect)));
        step("pay-grant", "", resolution, List.of(next(agreement)));
        var moved = move(resolution, route, begin, effect, agreement);
        if (moved != null) step("start", "", resolution, List.of(next(moved)));
      }
      default -> { }
    }
  }

  private void procure(Resolution resolution, ResolutionRoute route, Step begin, Step effect) {
    var before = new ArrayList<Link>();
    before.add(next(effect));
    before.add(next(step("social-value", "", resolution, List.of(next(begin)))));
    var scope = begin;
    if (needed(route.staffSteps(), "whether staff move")) {
      scope = worked("staff-scope", "", resolution, begin);
      before.add(next(scope));
    }
    if (needed(route.pensionSteps(), "whether pensions are concerned")) {
      before.add(next(worked("pension-route", "", resolution, scope)));
    }
    var tender = step("tender", "", resolution, before);
    int least = shortestTender(resolution);
    Function<LocalDate, LocalDate> lawful = d -> d.plusDays(least);
    var deadline = step("tender-deadline", "", resolution, List.of(new Link(tender, lawful,
        d -> later(lawful.apply(d), ground.afterWork(d, ground.kinds().of("tender-deadline"))), null)));
    var evaluation = worked("evaluation", "", resolution, deadline);
    var award = award(decisions.get(0), severalProcurements() ? "award-" + resolution.id() : "award");
    contract(resolution, route, begin, decide(award, begin, evaluation));
  }

  private boolean severalProcurements() {
    return ground.proposal().resolutions().stream().filter(r -> r.kind().equals("approve-procurement")).count() > 1;
  }

  private int shortestTender(Resolution resolution) {
    // The shortest that the law leaves to the council; one of its exceptional cases nobody plans for.
    var shortest = regimes(resolution).stream().flatMap(law -> TenderPeriods.of(law).stream())
        .filter(period -> !period.exceptional()).mapToInt(TenderPeriods.Least::days).min();
    if (shortest.isEmpty()) {
      ground.assumed().add("No shortest tender period is counted under " + String.join(" or ", regimes(resolution))
          + ": its text was not read.");
      return 0;
    }
    if (resolution.procurement().lightTouch().is(true)) return 0;
    if (resolution.procurement().lightTouch().isUnknown()) {
      ground.assumed().add("Whether these are light-touch services is not known; the shortest tender period of "
          + shortest.getAsInt() + " days is kept.");
    }
    return shortest.getAsInt();
  }

  private List<String> regimes(Resolution resolution) {
    return ground.regimes().getOrDefault(resolution.id(), List.of());
  }

  private void contract(Resolution resolution, ResolutionRoute route, Step begin, Step effect) {
    var sign = step("sign", "", resolution, beforeSignature(resolution, route, effect));
    var ready = worked("mobilisation", "", resolution, sign);
    var moved = move(resolution, route, begin, effect, sign);
    step("start", "", resolution, moved == null ? List.of(next(ready)) : List.of(next(moved), next(ready)));
  }

  private List<Link> beforeSignature(Resolution resolution, ResolutionRoute route, Step effect) {
    var regulated = !UNREGULATED.contains(route.procedure().cautious());
    if (!regulated || !isTold(resolution, route)) return List.of(next(effect));
    var rule = ground.rules().implementingActs();
    var waits = rule.value().contains("award-notice");
    if (!waits) {
      ground.assumed().add("The award notice is planned beside the call-in window: by the council's rules it implements"
          + " nothing (" + rule.source() + ", " + rule.confirmation().id() + ").");
    }
    var told = step(ground.kinds().of("award-notice").under(awardNoticeRules(resolution, route)), "", resolution, null,
        List.of(waits ? next(effect) : next(effect.before().get(0).from())));
    var standstill = next(standstill(resolution, route, told));
    return waits ? List.of(standstill) : List.of(standstill, next(effect));
  }

  /** Whether any law that may be the award's has it told before the signature. */
  private boolean isTold(Resolution resolution, ResolutionRoute route) {
    var laws = regimes(resolution);
    return laws.isEmpty() || laws.stream().anyMatch(law -> ProcurementNotices.areDueBeforeSignature(
        law, route.followed(resolution), resolution.procurement().lightTouch().is(true),
        resolution.value().total().or(null)));
  }

  private List<String> awardNoticeRules(Resolution resolution, ResolutionRoute route) {
    return regimes(resolution).stream()
        .flatMap(law -> ProcurementNotices.of(law, route.followed(resolution),
            resolution.procurement().lightTouch().is(true), resolution.value().total().or(null)).stream()
            .filter(n -> n.law().equals(law) && n.on().equals("award") && !n.optional()))
        .map(ProcurementNotice::citation).distinct().toList();
  }

  /** Where the law is not known the standstill of each is kept: the longer one counts. */
  private Step standstill(Resolution resolution, ResolutionRoute route, Step told) {
    var waits = new ArrayList<Link>();
    var rules = new ArrayList<String>();
    for (var regime : regimes(resolution)) {
      if (!WAITING.contains(regime)) {
        ground.assumed().add("No standstill is counted where the regime is '" + regime + "'.");
        continue;
      }
      var procedure = route.followed(resolution);
      Function<LocalDate, StandstillAnswer> asked = d -> ground.periods().standstill(new StandstillQuestion(regime,
          procedure, resolution.procurement().lightTouch().is(true), d, true, 0));
      Function<LocalDate, Period> wait = d -> asked.apply(d).period();
      rules.add(asked.apply(ground.from()).rule().citation());
      waits.add(new Link(told, d -> effectiveOn(wait.apply(d), d), d -> effectiveOn(wait.apply(d), d), wait));
    }
    return step(ground.kinds().of("standstill").under(rules), "", resolution, null,
        waits.isEmpty() ? List.of(next(told)) : waits);
  }

  /** The steps of staff and pensions up to the day of the transfer; null where nobody moves. */
  private Step move(Resolution resolution, ResolutionRoute route, Step begin, Step effect, Step sign) {
    if (!needed(route.staffSteps(), "whether staff move")) return null;
    var before = new ArrayList<Link>();
    before.add(next(sign));
    var measures = step("measures", "", resolution, List.of(next(effect)));
    var inform = step("inform", "", resolution, List.of(next(measures)));
    var steps = route.staffSteps().cautious();
    // What is owed before staff move comes too late on the day itself (SI 2006/246 reg 13(2)).
    before.add(dayAfter(steps.contains("consult-representatives")
        ? worked("consultation", "", resolution, inform) : inform));
    // Whoever is the transferor owes it, so many days before the transfer: the council, or a contractor that goes.
    if (steps.stream().anyMatch(each -> each.endsWith("-employee-information"))) {
      var given = step("employee-information", "", resolution, List.of(next(effect)));
      before.add(new Link(given, this::firstTransfer, this::firstTransfer,
          d -> ground.periods().employeeInformation(firstTransfer(d))));
    }
    if (needed(route.pensionSteps(), "whether pensions are concerned")) {
      before.add(dayAfter(worked("admission", "", resolution, effect)));
    }
    return step("transfer", "", resolution, before);
  }

  /** The first day of a transfer for which information given on this day is early enough. */
  private LocalDate firstTransfer(LocalDate given) {
    var transfer = given.plusDays(1);
    while (ground.periods().employeeInformation(transfer).lastDay().isBefore(given)) transfer = transfer.plusDays(1);
    return transfer;
  }

  // ---- the pieces

  private boolean cautious(Part<Boolean> part, String what) {
    if (part.depends()) ground.assumed().add("It is not known " + what + "; it is planned as if it were so.");
    return part.cautious();
  }

  private boolean needed(Part<List<String>> steps, String what) {
    if (steps.depends()) ground.assumed().add("It is not known " + what + "; the steps are planned.");
    return !steps.cautious().isEmpty();
  }

  private Period notice(String kind, LocalDate published) {
    return ground.periods().notice(kind, ground.authority(), published);
  }

  private Step worked(String kind, String scope, Step after) {
    var of = ground.kinds().of(kind);
    return step(kind, scope, null, List.of(new Link(after, Function.identity(), d -> ground.afterWork(d, of), null)));
  }

  private Step worked(String kind, String scope, Resolution resolution, Step after) {
    var of = ground.kinds().of(kind);
    return step(kind, scope, resolution,
        List.of(new Link(after, Function.identity(), d -> ground.afterWork(d, of), null)));
  }

  private static Link next(Step after) {
    return new Link(after, Function.identity(), Function.identity(), null);
  }

  private static Link dayAfter(Step after) {
    return new Link(after, d -> d.plusDays(1), d -> d.plusDays(1), null);
  }

  private static Link counted(Step after, Function<LocalDate, Period> period) {
    return new Link(after, d -> period.apply(d).effectiveOn(), d -> period.apply(d).effectiveOn(), period);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Step step(String kind, String scope, Resolution resolution, List<Link> before) {
    return step(kind, scope, resolution, null, before);
  }

  /** A step that falls on a day on which the body meets. */
  private Step meeting(String kind, String body, String scope, List<Link> before) {
    return step(kind, scope, null, body, before);
  }

  private Step step(String kind, String scope, Resolution resolution, String body, List<Link> before) {
    return step(ground.kinds().of(kind), scope, resolution, body, before);
  }

  private Step step(StepKind of, String scope, Resolution resolution, String body, List<Link> before) {
    var id = (scope.isEmpty() ? "" : scope + "-") + of.id()
        + (resolution != null && several() ? "-" + resolution.id() : "");
    var name = scope.isEmpty() ? of.name()
        : "Award: " + of.name().substring(0, 1).toLowerCase(Locale.ROOT) + of.name().substring(1);
    var step = new Step(id, of, name, resolution == null ? null : resolution.id(), body, possible(of, body));
    before.forEach(step::follows);
    steps.put(id, step);
    return step;
  }

  private boolean several() {
    return ground.route().resolutions().size() > 1;
  }

  private BiPredicate<LocalDate, Pace> possible(StepKind kind, String body) {
    if (body != null) return (day, pace) -> ground.meets(body, day);
    var byLaw = !kind.day().equals("working");
    var byUse = kind.day().equals("any");
    return (day, pace) -> (pace == Pace.LAWFUL ? byLaw : byUse) || ground.calendar().isWorking(day);
  }
}
