package org.remit.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.decision.DecisionMaking;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.StepTimes;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.papers.ExemptionReviews;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.Stage;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What democratic services watch, as tables: of the decisions that the reader may see, and of no others. */
@Component
@Transactional(readOnly = true)
class Boards {

  private static final String NOTICE = "key-decision-notice";
  private static final List<String> STEP_COLUMNS = List.of("Step", "Times", "Median, days", "90th percentile, days",
      "Waiting until somebody took it, median days", "In hand, median days", "Late");

  private final Decisions decisions;
  private final DecisionMaking making;
  private final Gate gate;
  private final OpenTasks tasks;
  private final StepTimes times;
  private final ExemptionReviews exemptions;
  private final Conformance conformance;
  private final Clock clock;

  Boards(
      Decisions decisions,
      DecisionMaking making,
      Gate gate,
      OpenTasks tasks,
      StepTimes times,
      ExemptionReviews exemptions,
      Conformance conformance,
      Clock clock) {
    this.decisions = decisions;
    this.making = making;
    this.gate = gate;
    this.tasks = tasks;
    this.times = times;
    this.exemptions = exemptions;
    this.conformance = conformance;
    this.clock = clock;
  }

  /**
   * Which decisions are looked at.
   *
   * @param council a council's id; empty for every council that the reader may see
   * @param post words of the post whose report it is, as a directorate's; empty for any
   * @param since the first day on which a decision was proposed, and {@code until} the last; null for any
   */
  record Filter(String council, String post, LocalDate since, LocalDate until) {

    boolean takes(DecisionView decision) {
      var report = decision.proposal().report();
      var of = report == null || report.of() == null ? null : report.of().post();
      return (council.isEmpty() || decision.authority().id().equals(council))
          && (post.isEmpty() || of != null && of.known()
              && of.value().toLowerCase(Locale.ROOT).contains(post.toLowerCase(Locale.ROOT)))
          && (since == null || !London.date(decision.registeredAt()).isBefore(since))
          && (until == null || !London.date(decision.registeredAt()).isAfter(until));
    }
  }

  List<Sheet> all(Actor reader, Filter filter) {
    var seen = decisions.visibleTo(reader).stream().filter(filter::takes).toList();
    var open = seen.stream().filter(d -> !d.stage().isEnd()).toList();
    var running = running(open);
    var waiting = tasks.of(references(open));
    var clocks = gate.clocks(references(seen));
    return List.of(
        windows(running, seen), clocks(running, seen), reviews(seen), gaps(open, clocks), meetings(open, clocks),
        clearances(waiting), effects(seen), pipeline(seen), tasksByAge(waiting), steps(seen), periods(clocks),
        conformance.of(seen));
  }

  private static List<DecisionReference> references(List<DecisionView> decisions) {
    return decisions.stream().map(DecisionView::reference).toList();
  }

  private List<ClockView> running(List<DecisionView> open) {
    var shown = open.stream().map(DecisionView::reference).collect(Collectors.toSet());
    return gate.running().stream()
        .filter(c -> shown.contains(c.decision()))
        .sorted(Comparator.comparing(Boards::ends))
        .toList();
  }

  private static LocalDate ends(ClockView clock) {
    return clock.period().effectiveOn() == null ? clock.period().lastDay() : clock.period().effectiveOn();
  }

  private Sheet windows(List<ClockView> running, List<DecisionView> seen) {
    var rows = running.stream().filter(c -> c.kind().equals("call-in"))
        .map(c -> Sheet.Row.of(c.decision(), daysTo(c.period().lastDay()) <= 1, name(c, seen), part(c),
            c.period().closesAt() == null ? London.say(c.period().lastDay()) : London.sayUntil(c.period().closesAt()),
            left(c.period().lastDay()), London.say(ends(c))))
        .toList();
    return Sheet.of("windows", "Call-in windows that are open", "Soonest to close first.", "No window is open.",
        List.of("Decision", "Resolution", "Closes", "Days left", "Has effect from"), rows);
  }

  private Sheet clocks(List<ClockView> running, List<DecisionView> seen) {
    var rows = running.stream()
        .map(c -> Sheet.Row.of(c.decision(), daysTo(ends(c)) <= 1, name(c, seen), part(c), Plain.words(c.kind()),
            c.period().lastDay() == null ? "" : London.say(c.period().lastDay()), London.say(ends(c)),
            left(c.period().lastDay() == null ? ends(c) : c.period().lastDay()), c.period().rule().citation()))
        .toList();
    return Sheet.of("clocks", "Every running clock", "Soonest to end first.", "No clock runs.",
        List.of("Decision", "Resolution", "Clock", "Last day", "Over on", "Days left", "Rule"), rows);
  }

  /** Also of decisions that have ended: a paper stays exempt only for as long as it has to. */
  private Sheet reviews(List<DecisionView> seen) {
    var byReference = seen.stream().collect(Collectors.toMap(DecisionView::reference, Boards::title));
    var rows = exemptions.all().stream().filter(d -> byReference.containsKey(d.decision()))
        .map(d -> Sheet.Row.of(d.decision(), daysTo(d.publicity().reviewOn()) <= 0, byReference.get(d.decision()),
            d.publicity().words(), d.publicity().reviewer(), London.say(d.publicity().reviewOn()),
            left(d.publicity().reviewOn())))
        .toList();
    return Sheet.of("reviews", "Exempt papers and when each is reviewed", "The earliest review first.",
        "No paper is exempt.", List.of("Decision", "Exempt under", "Weighed by", "Review on", "Days left"), rows);
  }

  /** Key decisions to come whose notice is not out: what the forward plan lacks. */
  private Sheet gaps(List<DecisionView> open, Map<DecisionReference, List<ClockView>> clocks) {
    var undecided = open.stream().filter(d -> d.decidedAt() == null).toList();
    var held = gate.openHolds(references(undecided));
    var rows = new ArrayList<Sheet.Row>();
    for (var decision : undecided) {
      var missing = held.getOrDefault(decision.reference(), List.of()).stream()
          .filter(h -> h.kind().equals(NOTICE)).findFirst();
      var runs = clocks.getOrDefault(decision.reference(), List.of()).stream()
          .anyMatch(c -> c.kind().startsWith(NOTICE) && c.state().equals("running"));
      if (missing.isEmpty() || runs) continue;
      var planned = decision.proposal().decision().planned();
      rows.add(Sheet.Row.of(decision.reference(), true, title(decision),
          planned.known() ? London.say(planned.value()) : "not planned yet", Plain.words(decision.maker()),
          missing.get().reason(), age(decision.registeredAt())));
    }
    return Sheet.of("gaps", "Key decisions without a notice", "Each needs its notice 28 clear days before it is taken.",
        "Every key decision to come has its notice.",
        List.of("Decision", "Planned for", "Decided by", "Why it has none", "Days since proposed"), rows);
  }

  private Sheet meetings(List<DecisionView> open, Map<DecisionReference, List<ClockView>> clocks) {
    record Held(Instant at, DecisionView decision) {}
    var undecided = open.stream().filter(d -> d.decidedAt() == null).toList();
    var called = making.meetingsOf(references(undecided));
    var rows = undecided.stream().filter(d -> called.containsKey(d.reference()))
        .map(d -> new Held(called.get(d.reference()), d))
        .sorted(Comparator.comparing(Held::at))
        .map(h -> Sheet.Row.of(h.decision().reference(), h.at().isBefore(clock.instant()), London.say(h.at()),
            title(h.decision()), Plain.words(h.decision().maker()),
            agenda(clocks.getOrDefault(h.decision().reference(), List.of()))))
        .toList();
    return Sheet.of("meetings", "Meetings and their agendas", "Meetings that are called to decide, the next one first.",
        "No meeting is called.", List.of("Meeting", "Decision", "Body", "Agenda open from"), rows);
  }

  private static String agenda(List<ClockView> clocks) {
    return clocks.stream().filter(c -> c.kind().startsWith("agenda"))
        .reduce((first, last) -> last).map(c -> London.say(c.period().startsFrom())).orElse("");
  }

  private Sheet clearances(List<OpenTask> waiting) {
    var rows = waiting.stream().filter(t -> t.key().equals("Task_VerifyImplications"))
        .sorted(Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(t -> Sheet.Row.of(t.decision(), late(t), department(t), t.decision(), London.say(t.created()),
            t.due() == null ? "" : London.sayBy(t.due()), late(t) ? "overdue" : "in time"))
        .toList();
    return Sheet.of("clearances", "Clearances that are asked for", "Overdue ones first.",
        "No clearance is outstanding.", List.of("Department", "Decision", "Asked", "Due", "State"), rows);
  }

  private Sheet effects(List<DecisionView> seen) {
    var today = London.today(clock);
    var rows = seen.stream()
        .flatMap(d -> d.resolutions().stream()
            .filter(r -> r.effectiveOn() != null && !r.effectiveOn().isAfter(today)
                && r.effectiveOn().isAfter(today.minusDays(7)))
            .map(r -> Sheet.Row.of(d.reference(), r.effectiveOn().equals(today), title(d), r.id(), r.words(),
                London.say(r.effectiveOn()), r.effectRule())))
        .toList();
    return Sheet.of("effects", "Took effect today or in the last seven days", "", "Nothing took effect in these days.",
        List.of("Decision", "Resolution", "What", "Effect from", "Rule"), rows);
  }

  private Sheet pipeline(List<DecisionView> seen) {
    var byStage = seen.stream().collect(Collectors.groupingBy(DecisionView::stage));
    var rows = Arrays.stream(Stage.values()).filter(byStage::containsKey).map(stage -> {
      var there = byStage.get(stage);
      var ages = there.stream().map(d -> daysSince(d.registeredAt())).sorted().toList();
      return Sheet.Row.of(null, false, stage.words(), there.size(), stage.isEnd() ? "" : ages.get(ages.size() / 2),
          stage.isEnd() ? "" : ages.get(ages.size() - 1));
    }).toList();
    return Sheet.of("pipeline", "Decisions by stage and age", "", "There is no decision yet.",
        List.of("Stage", "Decisions", "Days since proposed, median", "Days since proposed, oldest"), rows).withBars(1);
  }

  private Sheet tasksByAge(List<OpenTask> waiting) {
    var rows = waiting.stream().sorted(Comparator.comparing(OpenTask::created))
        .map(t -> Sheet.Row.of(t.decision(), late(t), t.name(), department(t), daysSince(t.created()),
            t.due() == null ? "" : London.sayBy(t.due()), t.assignee() == null ? "nobody yet" : "in hand"))
        .toList();
    return Sheet.of("tasks", "What waits for somebody", "Longest waiting first.", "Nothing waits for anybody.",
        List.of("Task", "For", "Days waiting", "Due", "Taken"), rows);
  }

  /** Time that people take: it can be made shorter. */
  private Sheet steps(List<DecisionView> seen) {
    var rows = times.of(seen.stream().map(DecisionView::reference).toList()).stream().map(Boards::row).toList();
    return Sheet.of("steps", "Time in each step", "Days from the moment a step was asked for to its end, as people took"
        + " it: time that can be saved. Longest first.", "No step has been finished yet.",
        STEP_COLUMNS, rows).withBars(2);
  }

  private static Sheet.Row row(StepTimes.StepTime t) {
    return Sheet.Row.of(null, t.late() > 0, t.step(), t.times(), days(t.median()), days(t.ninetieth()),
        days(t.unclaimed()), days(t.inHand()), t.late());
  }

  /** A model with the time that its steps took, as a table; {@code times} is what its picture is drawn from. */
  record HeatMap(StepTimes.ModelTimes times, Sheet sheet) {}

  /** The models of which something was done in the decisions that the reader may see, by name. */
  List<HeatMap> heatMaps(Actor reader, Filter filter) {
    var seen = decisions.visibleTo(reader).stream().filter(filter::takes).map(DecisionView::reference).toList();
    return times.byModel(seen).stream()
        .sorted(Comparator.comparing(StepTimes.ModelTimes::name))
        .map(m -> new HeatMap(m, Sheet.of(m.model(), m.name(), "", "No step has been finished yet.", STEP_COLUMNS,
            m.steps().stream().map(Boards::row).toList()).withBars(2)))
        .toList();
  }

  /** Time that the law asks for: it cannot. */
  private Sheet periods(Map<DecisionReference, List<ClockView>> clocks) {
    Map<String, List<Long>> byKind = clocks.values().stream().flatMap(List::stream)
        .filter(c -> c.state().equals("run") && c.period().startsFrom() != null)
        .collect(Collectors.groupingBy(ClockView::kind, Collectors.mapping(
            c -> ChronoUnit.DAYS.between(c.period().startsFrom(), ends(c)), Collectors.toList())));
    var rows = byKind.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> {
      var sorted = e.getValue().stream().sorted().toList();
      return Sheet.Row.of(null, false, Plain.words(e.getKey()), sorted.size(), sorted.get((sorted.size() - 1) / 2),
          sorted.get((int) Math.ceil(0.9 * sorted.size()) - 1));
    }).toList();
    return Sheet.of("periods", "Time that the law asks for", "Calendar days of clocks that have run.",
        "No clock has run yet.", List.of("Clock", "Times", "Median, days", "90th percentile, days"), rows).withBars(2);
  }

  private static String days(Duration time) {
    return String.format(Locale.UK, "%.1f", time.toMinutes() / 1440.0);
  }

  private static String title(DecisionView decision) {
    return decision.reference() + ": " + decision.title();
  }

  private static String name(ClockView clock, List<DecisionView> seen) {
    return seen.stream().filter(d -> d.reference().equals(clock.decision())).map(Boards::title).findFirst()
        .orElse(clock.decision().value());
  }

  private static String part(ClockView clock) {
    return clock.resolution() == null ? "all" : clock.resolution();
  }

  private static String department(OpenTask task) {
    if (task.group() == null) return "";
    var dot = task.group().lastIndexOf('.');
    var role = dot < 0 ? task.group() : task.group().substring(0, dot);
    return Role.find(role).map(Role::words).orElse(role);
  }

  private boolean late(OpenTask task) {
    return task.due() != null && task.due().isBefore(clock.instant());
  }

  private long daysTo(LocalDate day) {
    return day == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(London.today(clock), day);
  }

  private String left(LocalDate day) {
    return day == null ? "" : String.valueOf(daysTo(day));
  }

  private long daysSince(Instant then) {
    return ChronoUnit.DAYS.between(London.date(then), London.today(clock));
  }

  private String age(Instant then) {
    return String.valueOf(daysSince(then));
  }
}
