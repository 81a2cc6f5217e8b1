package org.remit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.remit.calendar.London;
import org.remit.ledger.LedgerReader;
import org.remit.people.Actors;
import org.remit.planning.Dates;
import org.remit.planning.Plan;
import org.remit.planning.Plan.PlannedStep;
import org.remit.planning.PlanQuestion;
import org.remit.planning.PlanQuestion.Target;
import org.remit.planning.Planner;
import org.remit.planning.Underway;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.reference.Writing;
import org.remit.routing.Proposal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * When a decision can be taken and carried out: asked by link, so that a plan can be passed on. Nothing is kept; the
 * plan of a proposal that is not registered is asked of {@code /api/timelines}.
 */
@Controller
@ConditionalOnWebApplication
class PlannerPage {

  private static final String DECISION = "decision";

  /** What may be planned for, in the order of a case. */
  static final Map<String, String> TARGETS = new LinkedHashMap<>();

  static {
    TARGETS.put(DECISION, "the decision is taken");
    TARGETS.put("effect", "the decision has effect");
    TARGETS.put("contract", "the contract is signed");
    TARGETS.put("grant", "the grant is paid");
    TARGETS.put("transfer", "staff transfer");
    TARGETS.put("start", "the service starts");
  }

  private static final String DURATION = "duration-";

  /** The first step of every plan. */
  private static final String BEGIN = "begin";

  private final Planner planner;
  private final Decisions decisions;
  private final CaseTimeline timeline;
  private final LedgerReader ledger;
  private final Actors actors;
  private final Clock clock;

  PlannerPage(Planner planner, Decisions decisions, CaseTimeline timeline, LedgerReader ledger, Actors actors,
      Clock clock) {
    this.planner = planner;
    this.decisions = decisions;
    this.timeline = timeline;
    this.ledger = ledger;
    this.actors = actors;
    this.clock = clock;
  }

  @GetMapping("/planner")
  ModelAndView plan(HttpServletRequest request) {
    var page = new ModelAndView("planner");
    var actor = actors.person();
    page.addObject("decisions", decisions.openTo(actor));
    page.addObject("words", TARGETS);
    page.addObject("targets", Map.of());
    page.addObject("today", London.today(clock));
    page.addObject("asked", new Asked(request));
    page.addObject("roles", new RoleWords());
    var asked = given(request, DECISION);
    if (asked == null) return page;
    try {
      var reference = new DecisionReference(asked);
      var decision = decisions.get(reference, actor);
      page.addObject(DECISION, decision);
      var underway = underway(decision);
      page.addObject("begun", underway.taken().keySet().stream().anyMatch(step -> !step.equals(BEGIN)));
      var targets = targetsOf(decision.proposal(), from(request), underway);
      page.addObject("targets", targets);
      var plan = planner.plan(new PlanQuestion(decision.proposal(), from(request), target(request, targets),
          null, durations(request)), underway);
      page.addObject("plan", plan);
      page.addObject("begin", latestPrudentBegin(plan));
      page.addObject("late", plannedTooLate(decision, plan));
      page.addObject("chart", PlanChart.of(plan));
    } catch (NotFound e) {
      throw e;
    } catch (Refused e) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      page.addObject("problem", e.getMessage());
    }
    return page;
  }

  /**
   * What is done of a case is not planned again. One that has come to its end is planned as one like it that begins;
   * and while nothing is done but that it was proposed, the asker says when work begins.
   */
  private Underway underway(DecisionView decision) {
    if (decision.stage().isEnd()) return Underway.NOT_BEGUN;
    var underway = timeline.underway(decision, ledger.entries(decision.reference()));
    var taken = new HashMap<>(underway.taken());
    taken.remove(BEGIN);
    return new Underway(taken, underway.notBefore(), underway.notAfter(), underway.fallen());
  }

  private LocalDate from(HttpServletRequest request) {
    var day = day(request, "from", "the first day of work");
    return day == null ? London.today(clock) : day;
  }

  /** Only what the decision leads to: one without a grant pays none. */
  private Map<String, String> targetsOf(Proposal proposal, LocalDate from, Underway underway) {
    var targets = new LinkedHashMap<String, String>();
    planner.targetsOf(proposal, from, underway).forEach(what -> targets.put(what, TARGETS.get(what)));
    return targets;
  }

  /** When work had to begin for the day to be kept with the time that it usually takes; null once it has begun. */
  private static LocalDate latestPrudentBegin(Plan plan) {
    return plan.steps().stream().filter(step -> step.id().equals(BEGIN)).map(PlannedStep::latest)
        .filter(Objects::nonNull).map(Dates::prudent).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** The last lawful day of the decision for what is planned for; null unless it is planned for a later one. */
  private static LocalDate plannedTooLate(DecisionView decision, Plan plan) {
    if (plan.by() == null) return null;
    var planned = decision.proposal().decision().planned();
    return plan.steps().stream().filter(step -> step.id().equals(DECISION)).map(PlannedStep::latest)
        .filter(Objects::nonNull).map(Dates::lawful).filter(last -> planned.is(day -> day.isAfter(last)))
        .findFirst().orElse(null);
  }

  private static Target target(HttpServletRequest request, Map<String, String> targets) {
    var what = given(request, "what");
    var on = day(request, "on", "the day by which it must happen");
    if (on == null) return null;
    if (what == null) throw new Refused("Say what must happen by " + London.say(on) + ".").at("/what");
    if (TARGETS.containsKey(what) && !targets.containsKey(what)) {
      throw new Refused("Nothing of this decision leads to it that " + TARGETS.get(what) + ". It leads to it that "
          + String.join(", that ", targets.values()) + ".").at("/what");
    }
    return new Target(what, on);
  }

  private static LocalDate day(HttpServletRequest request, String name, String words) {
    var text = given(request, name);
    if (text == null) return null;
    try {
      var day = LocalDate.parse(text);
      if (Writing.wrongWith(day) != null) {
        throw new Refused("Of " + words + ": this day " + Writing.wrongWith(day) + ".").at("/" + name);
      }
      return day;
    } catch (DateTimeException e) {
      throw new Refused("'" + text + "' is no day: give " + words + " as 2027-04-01.").at("/" + name);
    }
  }

  private static Map<String, Integer> durations(HttpServletRequest request) {
    var durations = new LinkedHashMap<String, Integer>();
    for (var name : request.getParameterMap().keySet()) {
      if (!name.startsWith(DURATION) || given(request, name) == null) continue;
      var text = given(request, name);
      if (!text.matches("[0-9]{1,3}")) {
        throw new Refused("'" + text + "' is no number of working days for " + name.substring(DURATION.length()) + ".");
      }
      durations.put(name.substring(DURATION.length()), Integer.parseInt(text));
    }
    return durations;
  }

  private static String given(HttpServletRequest request, String name) {
    var text = request.getParameter(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What was asked, for the form to show again. */
  record Asked(HttpServletRequest request) {
    public String of(String name) {
      var text = given(request, name);
      return text == null ? "" : text;
    }
  }

  /** Who takes a step, in plain words: a role's, or the words themselves where it is no role. */
  static final class RoleWords {
    public String of(String by) {
      return Role.find(by).map(Role::words).orElse(by);
    }
  }
}
