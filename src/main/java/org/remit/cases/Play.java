package org.remit.cases;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.calendar.WorkingCalendar;
import org.remit.cases.CaseAct.Kind;
import org.remit.cases.CaseAct.Which;
import org.remit.cases.CaseFile.Adapted;
import org.remit.cases.CaseFile.Ends;
import org.remit.command.Body;
import org.remit.engine.OpenTask;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.papers.Publicity;
import org.remit.papers.Upload;
import org.remit.people.AppointmentCommand;
import org.remit.proposal.DecisionView;
import org.remit.proposal.FindingView;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** One playing of a case: what has been done so far, and what comes next. */
class Play {

  private static final Logger LOG = LoggerFactory.getLogger(Play.class);

  private static final LocalTime OFFICES_OPEN = LocalTime.of(9, 0);
  private static final LocalTime OFFICES_CLOSE = LocalTime.of(17, 0);

  /** What holds an act whose form or body is wrong. */
  private static final String ANSWER = "answer";

  /** What holds a task that nothing in the case asks for, or asks for any longer. */
  private static final String NOT_ASKED_FOR = "not-asked-for";

  /** Nothing of a case waits longer for its next act. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(3 * 366L);

  private final CaseFile file;
  private final Days days;
  private final WorkingCalendar calendar;
  private final PlayedWith with;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();
  private final Account account;

  private final List<Done> done = new ArrayList<>();

  private DecisionReference first;

  /** A task that was completed. */
  private record Done(String task, DecisionReference decision, String resolution, Instant at) {}

  Play(CaseFile file, Days days, Account account, WorkingCalendar calendar, PlayedWith with) {
    this.file = file;
    this.days = days;
    this.account = account;
    this.calendar = calendar;
    this.with = with;
    this.clock = with.clock();
  }

  Ending toItsEnd() {
    for (var act : inOrder()) {
      var refusal = refusalOf(act);
      if (refusal == null && act.held() == null) {
        account.act(all(), find(act).orElse(first), act, what(act), null);
      } else if (refusal != null && refusal.hold().equals(act.held())) {
        account.act(all(), find(act).orElse(first), act, what(act),
            "held by %s (%s): %s".formatted(refusal.hold(), refusal.rule(), refusal.getMessage()));
      } else {
        account.act(all(), find(act).orElse(first), act, what(act), refusal == null ? "not held by " + act.held()
            : "REFUSED");
        return refused(refusal != null ? refusal
            : new Refused("Act %d was to be held by '%s', and was done.".formatted(act.number(), act.held()))
                .because(act.held(), "The case file says that this act is held"));
      }
    }
    settle();
    account.changes(all());
    return ended();
  }

  /** Performs an act; answers why it was refused, or null. */
  private Refused refusalOf(CaseAct act) {
    try {
      perform(act);
      return null;
    } catch (RuntimeException e) {
      return refusal(act, e);
    }
  }

  /**
   * The acts in the order of their days. An act whose day stands in the calendar takes its followers without one along:
   * moved before another, it is tried there.
   */
  private List<CaseAct> inOrder() {
    var groups = new ArrayList<List<CaseAct>>();
    for (var act : file.acts()) {
      if (groups.isEmpty() || act.at().isFixed()) groups.add(new ArrayList<>());
      groups.get(groups.size() - 1).add(act);
    }
    var start = groups.get(0);
    return Stream.concat(
            Stream.of(start),
            groups.subList(1, groups.size()).stream().sorted(Comparator.comparing(g -> instant(g.get(0)))))
        .flatMap(List::stream)
        .toList();
  }

  private Instant instant(CaseAct act) {
    return act.at().on(clock.instant(), days.today(), calendar);
  }

  private void perform(CaseAct act) {
    mustNotPrecedeTheProposal(act);
    if (act.at().isEarliest()) {
      letTimePassUntilItMayBe(act);
    } else {
      letTimePassTo(instant(act));
    }
    signIn(act.as());
    try {
      switch (act.kind()) {
        case PROPOSE -> propose();
        case UPLOAD -> upload(decision(act), act.name(), act.content());
        case COMMAND ->
            with.commands().perform(act.name(), decision(act), days.written(act.content(), clock.instant()));
        case TASK -> complete(act);
        case APPOINT -> appoint(act.name(), days.written(act.content(), clock.instant()));
      }
    } finally {
      SecurityContextHolder.clearContext();
    }
    settle();
  }

  /** Acts are done in the order of their days, so only those before the very beginning are in the past of another. */
  private void mustNotPrecedeTheProposal(CaseAct act) {
    if (first == null || !act.at().isFixed() || !file.start().isFixed()) return;
    var start = file.start().on(clock.instant(), days.today(), calendar);
    if (!instant(act).isBefore(start)) return;
    throw new Refused("On %s the decision had not been proposed: it was, on %s, and nothing of it is done before."
            .formatted(London.say(instant(act)), London.say(start)))
        .because("not-proposed", "Nothing is done about a decision that nobody has proposed");
  }

  private void letTimePassTo(Instant to) {
    if (!to.isAfter(clock.instant())) return; // an act of a day that has passed is tried now: too early all the same
    complain(with.time().forwardTo(to));
  }

  private void settle() {
    complain(with.time().settle());
  }

  private void complain(TimeTravel.Journey journey) {
    journey.failures().forEach(each -> account.line("A step failed: " + each));
  }

  /** To the next moment at which the task waits and no hold forbids its act, in office hours of a working day. */
  private void letTimePassUntilItMayBe(CaseAct act) {
    var limit = clock.instant().plus(LONGEST_WAIT);
    settle();
    while (!mayBe(act)) {
      var next = nextTurn(act).filter(at -> at.isBefore(limit));
      if (next.isEmpty()) return;
      letTimePassTo(next.get());
      settle();
    }
    var lawful = clock.instant();
    letTimePassTo(inOfficeHours(lawful));
    settle();
    if (!London.date(lawful).equals(London.today(clock))) {
      account.line("lawful since %s; the next working day is taken".formatted(London.say(lawful)));
    }
  }

  private Instant inOfficeHours(Instant moment) {
    var at = moment.atZone(London.ZONE);
    var day = at.toLocalDate();
    if (calendar.isWorking(day) && at.toLocalTime().isBefore(OFFICES_OPEN)) return London.at(day, OFFICES_OPEN);
    if (calendar.isWorking(day) && at.toLocalTime().isBefore(OFFICES_CLOSE)) return moment;
    do {
      day = day.plusDays(1);
    } while (!calendar.isWorking(day));
    return London.at(day, OFFICES_OPEN);
  }

  private boolean mayBe(CaseAct act) {
    var decision = find(act);
    if (decision.isEmpty() || waiting(decision.get(), act).isEmpty()) return false;
    return with.taskActs().of(act.taskKey())
        .map(known -> with.gate().openHolds(decision.get(), act.resolution(), known.act()).stream()
            .noneMatch(h -> h.until() != null))
        .orElse(true);
  }

  private List<OpenTask> waiting(DecisionReference decision, CaseAct act) {
    return with.tasks().of(decision).stream()
        .filter(t -> t.key().equals(act.taskKey()))
        .filter(t -> act.resolution() == null || act.resolution().equals(t.resolution()))
        .toList();
  }

  /** When next something changes by itself: a timer of the case is due, or one of its clocks has run. */
  private Optional<Instant> nextTurn(CaseAct act) {
    return all().stream()
        .flatMap(decision -> Stream.concat(
            with.time().nextDue(decision).stream(),
            with.gate().clocks(decision).stream()
                .filter(c -> c.state().equals("running"))
                .map(c -> London.startOf(c.period().runsOutOn()))))
        .filter(at -> at.isAfter(clock.instant()))
        .min(Instant::compareTo);
  }

  private static void signIn(String group) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(group, null, List.of(new SimpleGrantedAuthority(group))));
    SecurityContextHolder.setContext(context);
  }

  private void propose() {
    var document = days.written(file.proposal(), clock.instant());
    var sources = file.sources().<ObjectNode>deepCopy();
    for (var each : file.adapted()) {
      adapt(document, each);
      sources.put(each.fact(), each.because().isEmpty() ? "moved to today" : "adapted: " + each.because());
    }
    first = with.proposals().register(document, sources, with.actors().person());
    if (file.report() != null) with.papers().store(first, "report", text("report.txt", file.report()));
    if (!file.adapted().isEmpty()) {
      with.papers().store(first, "moved-to-today", text("moved-to-today.txt", whatWasAdapted()));
    }
  }

  private void adapt(JsonNode document, Adapted change) {
    var pointer = JsonPointer.compile(change.fact());
    var to = days.written(change.to(), clock.instant());
    var holder = document.at(pointer.head());
    if (holder instanceof ObjectNode object) {
      object.set(pointer.last().getMatchingProperty(), to);
    } else if (holder instanceof ArrayNode list && list.has(pointer.last().getMatchingIndex())) {
      list.set(pointer.last().getMatchingIndex(), to);
    } else {
      throw new Refused("There is no fact " + change.fact() + " to be adapted.").at(change.fact());
    }
  }

  /** Stands among the case's documents, so that its page says what is not the report's. */
  private String whatWasAdapted() {
    var reasons = file.adapted().stream().map(Adapted::because).filter(b -> !b.isEmpty()).distinct().toList();
    return "This case is an example: a council's report of earlier years, moved to today. Every day in it is moved. "
        + (reasons.isEmpty() ? "No other fact is changed.\n" : "Beside the days these facts differ from the report:\n- "
            + String.join("\n- ", reasons) + "\n");
  }

  private void upload(DecisionReference decision, String document, JsonNode body) {
    if (!body.path("text").isTextual()) throw new Refused("An upload has its text in 'body: {text: ...}'.").at("/text");
    var written = days.written(body.get("text"), clock.instant()).asText();
    with.papers().store(decision, document, text(document + ".txt", written));
  }

  /** Enters an appointment under 'People'; one that a case before entered stands already. */
  private void appoint(String person, JsonNode body) {
    var actor = with.actors().person();
    var command = new AppointmentCommand(Body.text(body, "capacity"), Body.text(body, "place"), person,
        day(body, "from"), day(body, "until"), Body.text(body, "source"));
    if (with.appointments().of(actor.authority(), actor).stream().anyMatch(command::isOnRecordAs)) {
      account.line("on record already: " + person + " at " + command.place());
      return;
    }
    with.appointments().appoint(actor.authority(), command, actor);
  }

  private static LocalDate day(JsonNode body, String field) {
    try {
      return Body.date(body, field);
    } catch (DateTimeParseException e) {
      throw new Refused("'%s' is no day, such as 2015-05-20.".formatted(e.getParsedString())).at("/" + field);
    }
  }

  private static Upload text(String name, String content) {
    return new Upload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8), Publicity.open());
  }

  private void complete(CaseAct act) {
    var fields = json.convertValue(
        days.written(act.content(), clock.instant()), new TypeReference<Map<String, Object>>() {});
    with.tasks().complete(decision(act), act.whichTask(), act.resolution(), fields);
    done.add(new Done(act.whichTask(), decision(act), act.resolution(), clock.instant()));
  }

  private Optional<DecisionReference> find(CaseAct act) {
    if (act.decision() == Which.PARENT || first == null) return Optional.ofNullable(first);
    var children = with.decisions().childrenOf(first);
    return children.isEmpty() ? Optional.empty() : Optional.of(children.get(children.size() - 1).reference());
  }

  private DecisionReference decision(CaseAct act) {
    return find(act)
        .orElseThrow(() -> new Refused("No award has been proposed yet: tenders are evaluated and one is recommended"
            + " first.")
            .because("award-not-proposed", "SI 2015/102 reg 18; Procurement Act 2023 s.12"));
  }

  /** The decisions of the case: the first, and what carries it out. */
  private List<DecisionReference> all() {
    if (first == null) return List.of();
    var children = with.decisions().childrenOf(first).stream().map(DecisionView::reference);
    return Stream.concat(Stream.of(first), children).toList();
  }

  /** Any failure as a refusal that names hold and rule. */
  private Refused refusal(CaseAct act, RuntimeException failure) {
    var told = told(failure);
    if (told == null) {
      LOG.error("Act {} of {} failed", act.number(), file.name(), failure);
      return new Refused("The act failed, which no rule asks for: " + failure.getMessage()).because("fault", "none");
    }
    if ("no-such-task".equals(told.hold())) return notThere(act, told);
    if (told instanceof Forbidden && told.hold() == null) {
      return new Refused(told.getMessage()).because("not-their-task", "An act is done by those whose it is");
    }
    var known = act.kind() == Kind.TASK ? with.taskActs().of(act.taskKey()).orElse(null) : null;
    if ("not-their-task".equals(told.hold()) && known != null) {
      return new Refused(told.getMessage()).because(told.hold(), known.rule());
    }
    if (told.hold() != null && told.rule() != null) return told;
    // A wrong or missing answer is no hold of the gate: the act is theirs and its time has come.
    var otherwise = told.pointer() != null ? ANSWER : known != null ? known.hold() : act.name();
    return new Refused(told.getMessage())
        .at(told.pointer())
        .because(
            told.hold() != null ? told.hold() : otherwise,
            told.rule() != null ? told.rule() : known != null ? known.rule() : "What is asked for must be answered");
  }

  private static Refused told(Throwable failure) {
    for (var each = failure; each != null; each = each.getCause()) {
      if (each instanceof Refused refused) return refused;
    }
    return null;
  }

  /**
   * A task that is not there: nothing in the case ever asks for it, the holds on what it would bring about say why, or
   * it was done already.
   */
  private Refused notThere(CaseAct act, Refused told) {
    var known = with.taskActs().of(act.taskKey()).orElse(null);
    var about = find(act).orElse(null);
    var doneAt = lastDone(act, about);
    if (known != null) {
      var never = doneAt.isPresent() ? Optional.<String>empty()
          : known.whyNever(with.decisions().get(about), act.resolution());
      if (never.isPresent()) {
        return new Refused("Nothing asks for '%s' in %s: %s. %s".formatted(
                act.name(), about, never.get(), waitsIn(about)))
            .because(known.decides() ? "authority" : NOT_ASKED_FOR, known.rule());
      }
      var others = doneAt.isPresent() ? Stream.<DecisionReference>empty() : all().stream();
      for (var decision : Stream.concat(Stream.of(about), others).distinct().toList()) {
        var open = with.gate().openHolds(decision, decision.equals(about) ? act.resolution() : null, known.act());
        var waiting = with.tasks().of(decision).stream().map(OpenTask::key).collect(Collectors.toSet());
        var bars = known.inTheWay(open, doneAt, with.holdKinds()::position,
            kind -> with.taskActs().isNobodysTurn(kind, waiting));
        if (!bars.isEmpty()) return barred(act, decision, bars, open);
      }
    }
    if (doneAt.isPresent()) {
      return new Refused(told.getMessage() + " It was done already, on " + London.say(doneAt.get()) + ".")
          .because("already-done", "What was done once is not done again: its process goes on from there");
    }
    var refused = new Refused(told.getMessage() + goesOn(act));
    if (known == null) return refused.because(act.name(), "A task is done when its process has reached it");
    if (!isOver(known.hold(), about, act.resolution())) return refused.because(known.hold(), known.rule());
    var waiting = with.tasks().of(about).stream()
        .filter(t -> act.resolution() == null || act.resolution().equals(t.resolution())).map(OpenTask::key).toList();
    return with.taskActs().before(known, waiting).filter(each -> !isOver(each.hold(), about, act.resolution()))
        .map(each -> refused.because(each.hold(), each.rule()))
        .orElseGet(() -> refused.because(NOT_ASKED_FOR, known.rule()));
  }

  /**
   * An error that the checks found is the first sign of a rule that a hold of its own stands for: that one is told,
   * since nobody answers an error.
   */
  private Refused barred(CaseAct act, DecisionReference decision, List<HoldView> bars, List<HoldView> open) {
    var found = bars.get(0).kind().equals("findings-unanswered")
        ? with.decisions().findings(decision).stream().filter(FindingView::blocks).toList() : List.<FindingView>of();
    var broken = found.stream()
        .filter(f -> f.severity().equals("error"))
        .flatMap(f -> open.stream().filter(h -> with.holdKinds().ofRecord(h.kind()).check() == f.check()))
        .findFirst();
    var told = broken.map(hold -> Stream.concat(Stream.of(hold), bars.stream().filter(b -> b != hold)).toList())
        .orElse(bars);
    var refusal = Gate.refusal("for '" + act.name() + "' of", decision, told);
    var findings = found.stream()
        .map(f -> " Finding %d, for %s: %s".formatted(f.check(), f.answerableBy(), f.sentence()))
        .collect(Collectors.joining());
    return new Refused(refusal.getMessage() + findings + " " + waitsIn(decision))
        .because(refusal.hold(), refusal.rule());
  }

  private boolean isOver(String hold, DecisionReference decision, String resolution) {
    var all = with.gate().holds(decision).stream()
        .filter(h -> h.kind().equals(hold) && (resolution == null || h.resolution() == null
            || h.resolution().equals(resolution)))
        .toList();
    return !all.isEmpty() && all.stream().noneMatch(HoldView::isOpen);
  }

  private Optional<Instant> lastDone(CaseAct act, DecisionReference about) {
    return done.stream()
        .filter(each -> each.task().equals(act.whichTask()) && each.decision().equals(about)
            && (act.resolution() == null || each.resolution() == null || act.resolution().equals(each.resolution())))
        .map(Done::at)
        .max(Comparator.naturalOrder());
  }

  /** When the case goes on by itself, where it waits for a day and not for a person. */
  private String goesOn(CaseAct act) {
    return find(act).flatMap(with.time()::nextDue)
        .map(at -> " The case goes on by itself on " + London.say(at) + ".")
        .orElse("");
  }

  private Ending refused(Refused refusal) {
    return ending(Ends.REFUSED, refusal.hold(), refusal.rule(), refusal.getMessage());
  }

  private Ending ended() {
    var expected = file.expected();
    var views = all().stream().map(with.decisions()::get).toList();
    if (expected.stage() != null && !views.get(0).stage().name().equalsIgnoreCase(expected.stage().replace('-', '_'))) {
      return unfinished(views.get(0));
    }
    if (expected.ends() == Ends.OPEN) return ending(Ends.OPEN, null, null, "");
    if (expected.stage() == null) {
      var open = views.stream().filter(v -> !v.stage().isEnd()).findFirst();
      if (open.isPresent()) return unfinished(open.get());
    }
    return ending(Ends.COMPLETED, null, null, "");
  }

  private Ending unfinished(DecisionView decision) {
    var sentence = "Every act was done, and %s is not at its end: %s. %s"
        .formatted(
            decision.reference(),
            decision.stage().words().toLowerCase(java.util.Locale.UK),
            waitsIn(decision.reference()));
    var hold = with.gate().holds(decision.reference()).stream().filter(HoldView::isOpen).findFirst();
    return ending(
        Ends.REFUSED,
        hold.map(HoldView::kind).orElse("unfinished"),
        hold.map(HoldView::rule).orElse("A case ends when each of its resolutions has come to its end"),
        sentence);
  }

  private String waitsIn(DecisionReference decision) {
    var waits = with.tasks().of(decision).stream().map(OpenTask::name).distinct().sorted().toList();
    return waits.isEmpty() ? "Nothing waits for a person there."
        : "What waits there: " + String.join("; ", waits) + ".";
  }

  private Ending ending(Ends kind, String hold, String rule, String because) {
    var expected = file.expected();
    var asExpected = kind == expected.ends()
        && (expected.hold() == null || expected.hold().equals(hold))
        && (expected.rule() == null || rule != null && rule.contains(expected.rule()));
    return new Ending(file.name(), kind, clock.instant(), hold, rule, because, all(), asExpected);
  }

  private static String what(CaseAct act) {
    var of = (act.resolution() == null ? "" : " of resolution " + act.resolution())
        + (act.decision() == Which.AWARD ? " of the award" : "");
    return switch (act.kind()) {
      case PROPOSE -> "proposes";
      case TASK -> act.name() + of;
      case COMMAND -> "command " + act.name() + of;
      case UPLOAD -> "hands in " + act.name();
      case APPOINT -> "enters " + act.name() + " as " + act.content().path("capacity").asText() + ", "
          + act.content().path("place").asText();
    };
  }
}
