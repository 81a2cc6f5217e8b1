package org.remit.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.callin.CallIns;
import org.remit.decision.DecisionMaking;
import org.remit.engine.ModelPictures;
import org.remit.engine.ModelPictures.Awaited;
import org.remit.gate.Act;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FindingView;
import org.remit.proposal.Stage;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Proposal;
import org.remit.routing.Route;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The decisions that were registered, with their clocks and holds, in the words of a page. */
@Component
@Transactional(readOnly = true)
class RegisteredCases implements Cases {

  /** How many holds a line in a list names. */
  private static final int FIRST = 3;

  /** Of a resolution that is carried out by none of the acts that a hold may forbid. */
  private static final String CARRY_OUT = "carry it out";

  /** A list plans ahead for so many at most: each plan counts its days anew. */
  private static final int PLANNED = 10;

  private final Decisions decisions;
  private final Gate gate;
  private final ModelPictures pictures;
  private final OwedByCommand owed;
  private final DecisionMaking making;
  private final CallIns callIns;
  private final CaseTimeline timeline;
  private final LedgerReader ledger;
  private final Clock clock;

  RegisteredCases(
      Decisions decisions, Gate gate, ModelPictures pictures, OwedByCommand owed, DecisionMaking making,
      CallIns callIns, CaseTimeline timeline, LedgerReader ledger, Clock clock) {
    this.decisions = decisions;
    this.gate = gate;
    this.pictures = pictures;
    this.owed = owed;
    this.making = making;
    this.callIns = callIns;
    this.timeline = timeline;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public List<CaseLine> openTo(Actor actor) {
    var all = decisions.openTo(actor);
    var references = all.stream().map(DecisionView::reference).toList();
    var holds = gate.openHolds(references);
    var clocks = gate.clocks(references);
    var waits = waits(all);
    var meets = making.meetingsOf(
        all.stream().filter(d -> d.decidedAt() == null).map(DecisionView::reference).toList());
    var ahead = ahead(all.stream().filter(d -> !holds.containsKey(d.reference())).limit(PLANNED).toList());
    var openToCallIn = openToCallIn(all);
    return all.stream().map(d -> line(d, openToCallIn, holds.getOrDefault(d.reference(), List.of()),
            clocks.getOrDefault(d.reference(), List.of()), waits.getOrDefault(d.reference(), List.of()),
            meets.get(d.reference()), ahead.get(d.reference())))
        .toList();
  }

  /** What is done by a command comes first: without the report nobody can do what its models wait for. */
  private Map<DecisionReference, List<Awaited>> waits(List<DecisionView> decisions) {
    var all = new HashMap<DecisionReference, List<Awaited>>();
    var undecided = decisions.stream().filter(d -> d.decidedAt() == null && !d.stage().isEnd()).toList();
    owed.of(undecided.stream().map(DecisionView::reference).toList()).forEach(each ->
        all.computeIfAbsent(each.decision(), d -> new ArrayList<>()).add(new Awaited(each.what(), false)));
    pictures.waitFor(decisions.stream().map(DecisionView::reference).toList()).forEach((decision, waits) ->
        all.computeIfAbsent(decision, d -> new ArrayList<>()).addAll(waits));
    return all;
  }

  private Set<DecisionReference> openToCallIn(List<DecisionView> all) {
    return callIns.openToRequests(all.stream().filter(d -> d.stage() == Stage.CALL_IN).toList());
  }

  /** Of those that nothing holds, what lies between now and the start of the service. */
  private Map<DecisionReference, String> ahead(List<DecisionView> free) {
    var entries = ledger.entries(free.stream().map(d -> d.reference().value()).toList(), CaseTimeline.kinds(), null,
        null).stream().collect(Collectors.groupingBy(LedgerEntry::stream));
    var ahead = new HashMap<DecisionReference, String>();
    for (var each : free) {
      var why = CaseTimeline.whyNotStarted(
          timeline.coming(each, entries.getOrDefault(each.reference().value(), List.of())));
      if (why != null) ahead.put(each.reference(), why);
    }
    return ahead;
  }

  @Override
  public List<CaseLine> endedFor(Actor actor, int most) {
    return decisions.endedFor(actor, most).stream()
        .map(d -> line(d, Set.of(), List.of(), List.of(), List.of(), null, null)).toList();
  }

  @Override
  public boolean maySee(DecisionReference reference, Actor actor) {
    return decisions.find(reference).filter(d -> decisions.maySee(d, actor)).isPresent();
  }

  @Override
  public Optional<CasePage> find(DecisionReference reference, Actor actor) {
    return decisions.find(reference).filter(d -> decisions.maySee(d, actor)).map(this::page);
  }

  private CaseLine line(
      DecisionView d, Set<DecisionReference> openToCallIn, List<HoldView> open, List<ClockView> clocks,
      List<Awaited> waits, Instant meets, String ahead) {
    var today = London.today(clock);
    var next =
        clocks.stream()
            .filter(c -> c.state().equals("running"))
            .filter(c -> !c.period().lastDay().isBefore(today))
            .min(Comparator.comparing(c -> c.period().lastDay()));
    return new CaseLine(
        d.reference(), d.title(), d.authority().id(), d.author(), stage(d, open, openToCallIn),
        next.map(c -> c.period().lastDay()).orElse(null),
        next.map(c -> RouteWords.words(c.kind())).orElse(null),
        meets, held(d, open, waits, ahead));
  }

  private static String stage(DecisionView d, List<HoldView> open, Set<DecisionReference> openToCallIn) {
    return CallIns.stage(
        d, openToCallIn.contains(d.reference()), open.stream().anyMatch(h -> h.kind().equals("called-in")));
  }

  /**
   * What a case waits for; then the act that is next in it and may not happen yet, with the first things that forbid it
   * and who lifts them.
   */
  private String held(DecisionView d, List<HoldView> open, List<Awaited> waits, String ahead) {
    var said = Stream.of(waitsFor(d, waits), Optional.ofNullable(forbidden(d, open)).orElse(ahead))
        .filter(Objects::nonNull).collect(Collectors.joining(" "));
    return said.isEmpty() ? null : said;
  }

  private String waitsFor(DecisionView d, List<Awaited> waits) {
    var said = timeline.waitsFor(d.reference(), waits.stream().limit(FIRST).toList());
    return waits.size() <= FIRST ? said : said.replaceFirst("[.]$", "; and " + (waits.size() - FIRST) + " more.");
  }

  /** Null where no act is forbidden. */
  private String forbidden(DecisionView d, List<HoldView> open) {
    var untold = untold(d);
    var act = Stream.concat(Arrays.stream(Act.values()).map(Act::words), Stream.of(CARRY_OUT))
        .filter(each -> open.stream().anyMatch(h -> forbids(d, h, untold, each)))
        .findFirst();
    if (act.isEmpty()) return null;
    var here = open.stream().filter(h -> forbids(d, h, untold, act.get())).toList();
    var first = here.stream().limit(FIRST)
        .map(h -> h.words().replaceFirst("[.]$", "") + " (" + h.whoOrWhen() + ")")
        .collect(Collectors.joining("; "));
    return "Cannot " + act.get() + " yet: " + first
        + (here.size() > FIRST ? "; and " + (here.size() - FIRST) + " more" : "") + ".";
  }

  /** The resolutions of a case whose award is told to nobody before it is signed: its route asks for no such notice. */
  private Supplier<Set<String>> untold(DecisionView d) {
    return SingletonSupplier.of(() -> route(d).map(route -> d.proposal().resolutions().stream()
        .filter(r -> route.resolution(r.id()).filter(each -> !each.asksForAwardNotice(r)).isPresent())
        .map(Proposal.Resolution::id).collect(Collectors.toSet())).orElse(Set.of()));
  }

  /** Deciding is asked first, because it needs no route. */
  private static boolean forbids(DecisionView d, HoldView h, Supplier<Set<String>> untold, String act) {
    return act.equals(Act.DECIDE.words()) ? h.acts().contains(Act.DECIDE) : forbids(d, h, untold).contains(act);
  }

  /**
   * What a hold forbids of what is done in this case: a grant has no tender, a delegation no contract, an award below
   * the thresholds no notice.
   */
  private static List<String> forbids(DecisionView d, HoldView h, Supplier<Set<String>> untold) {
    var done = d.resolutions().stream()
        .filter(r -> h.resolution() == null || h.resolution().equals(r.id()))
        .flatMap(r -> r.acts().stream().filter(h.acts()::contains)
            .filter(act -> act != Act.AWARD_NOTICE || !untold.get().contains(r.id())))
        .filter(act -> act != Act.STAFF_NOTICE || !d.proposal().says("staff") || !d.proposal().staff().isEmpty())
        .collect(Collectors.toSet());
    var here = h.acts().stream().filter(act -> act == Act.DECIDE || done.contains(act)).sorted().map(Act::words)
        .toList();
    return here.isEmpty() ? List.of(CARRY_OUT) : here;
  }

  private CasePage page(DecisionView d) {
    var route = route(d);
    var untold = untold(d);
    var open = gate.openHolds(d.reference());
    return new CasePage(
        d.reference(),
        d.title(),
        d.authority().id(),
        stage(d, open, openToCallIn(List.of(d)))
            + (d.because() == null ? "" : ": " + d.because()),
        d.parent(),
        decisions.childrenOf(d.reference()).stream().map(DecisionView::reference).toList(),
        maker(d),
        route.map(r -> RouteWords.because(r.maker())).orElse(List.of()),
        route.map(r -> r.maker().unconfirmed()).orElse(List.of()),
        route.map(RouteWords::of).orElse(List.of()),
        route.map(RegisteredCases::byResolution).orElse(Map.of()),
        d.resolutions().stream()
            .map(r -> new CasePage.Resolution(
                r.id(), r.words(), r.state().words(), r.wording(), r.effectiveOn(), r.effectRule(), r.carriedOut()))
            .toList(),
        gate.clocks(d.reference()).stream().map(RegisteredCases::clock).toList(),
        open.stream().map(h -> hold(d, h, untold)).toList(),
        gate.holds(d.reference()).stream().filter(h -> !h.isOpen() && h.liftedAt() != null)
            .sorted(Comparator.comparing(HoldView::liftedAt)).map(h -> lifted(d, h, untold)).toList(),
        decisions.findings(d.reference()).stream().map(RegisteredCases::finding).toList());
  }

  private static String maker(DecisionView d) {
    var proposed = d.proposal().decisionMaker();
    // Where the route names another maker than the proposal does, the post that was proposed does not decide.
    return RouteWords.words(d.maker())
        + (proposed.post().known() && proposed.body().is(d.maker()) ? ": " + proposed.post().value() : "");
  }

  /** A page is shown even where the rules of the day cannot be applied, such as a regime that is not modelled. */
  private Optional<Route> route(DecisionView d) {
    try {
      return Optional.of(decisions.route(d));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  private static Map<String, List<CasePage.Answer>> byResolution(Route route) {
    var all = new LinkedHashMap<String, List<CasePage.Answer>>();
    route.resolutions().forEach((id, each) -> {
      var answers = RouteWords.of(each, route.callable());
      if (!answers.isEmpty()) all.put(id, answers);
    });
    return all;
  }

  private static CasePage.Clock clock(ClockView c) {
    var p = c.period();
    return new CasePage.Clock(
        RouteWords.words(c.kind()), c.resolution(), state(c), c.because(),
        p.firstDay(), p.lastDay(), p.effectiveOn(), p.convention(), p.rule().citation(), p.rule().text(),
        p.unconfirmed(),
        p.days().stream().map(day -> new CasePage.Day(day.date(), day.counted(), day.why())).toList(), p.assumed());
  }

  private static String state(ClockView c) {
    if (!c.state().equals("run")) return c.state();
    return c.because() == null ? "has run" : "has run, and counts no longer";
  }

  private static CasePage.LiftedHold lifted(DecisionView d, HoldView h, Supplier<Set<String>> untold) {
    return new CasePage.LiftedHold(h.resolution(), h.words(), forbids(d, h, untold), London.date(h.since()),
        London.date(h.liftedAt()), h.ended().replace('-', ' '), h.because());
  }

  private static CasePage.Hold hold(DecisionView d, HoldView h, Supplier<Set<String>> untold) {
    return new CasePage.Hold(
        h.resolution(), h.words(), h.reason(), forbids(d, h, untold), h.rule(),
        h.liftable(), h.whoOrWhen(), h.since() == null ? null : London.date(h.since()), h.until(), h.due());
  }

  private static CasePage.Finding finding(FindingView f) {
    return new CasePage.Finding(
        f.severity(), f.sentence(), f.citation(), f.paragraph(), f.answer(),
        Stream.ofNullable(f.answerableBy()).map(r -> Role.of(r).words()).findFirst().orElse(null));
  }
}
