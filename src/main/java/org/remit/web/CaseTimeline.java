package org.remit.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.contract.ContractRegister;
import org.remit.decision.DecisionMaking;
import org.remit.engine.ModelPictures.Awaited;
import org.remit.ledger.LedgerEntry;
import org.remit.planning.Plan.PlannedStep;
import org.remit.planning.Planner;
import org.remit.planning.Underway;
import org.remit.procurement.ProcurementService;
import org.remit.procurement.ProcurementView;
import org.remit.proposal.DecisionView;
import org.remit.proposal.ResolutionState;
import org.remit.proposal.ResolutionView;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Fact;
import org.remit.transfer.StaffTransferService;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What has been done in a case, by whom and when, and what is still to come, with its earliest and latest day. */
@Component
class CaseTimeline {

  /** What Remit does beside a step: it stands in the trail, and nobody took a step by it. */
  private static final List<String> BESIDE = List.of(
      "hold-", "clock-", "finding-", "decision-routed", "stage-entered", "clearance-asked", "clearance-not-needed",
      "clearances-stale", "report-approval-stale", "document-", "paper-", "documents-", "facts-changed", "withheld-",
      "contract-days-read", "council-hold-", "staff-duty-judged-anew", "interest-", "confidential-", "call-in-window-",
      "authority-checked");

  /** The steps of a plan that an entry of this kind, or a notice of it, says were taken. */
  private static final Map<String, String> TAKEN = Map.ofEntries(
      Map.entry("scrutiny-agenda-placed", "scrutiny-agenda"), Map.entry("scrutiny-comments-recorded", "scrutiny"),
      Map.entry("key-decision-notice", "key-decision-notice"),
      Map.entry("general-exception-notice", "general-exception"),
      Map.entry("private-meeting-notice", "private-meeting-notice"),
      Map.entry("private-meeting-response", "private-meeting-response"),
      Map.entry("special-urgency-reasons-published", "special-urgency"),
      Map.entry("private-urgency-reasons-published", "private-meeting-urgency"),
      Map.entry("report-approved", "report-approval"), Map.entry("agenda-published", "agenda"),
      Map.entry("report-published", "report-publication"), Map.entry("staff-transfer-scoped", "staff-scope"),
      Map.entry("pension-route-settled", "pension-route"), Map.entry("tender-published", "tender"),
      Map.entry("tenders-evaluated", "evaluation"), Map.entry("award-recommended", "evaluation"),
      Map.entry("award-notified", "award-notice"), Map.entry("contract-signed", "sign"),
      Map.entry("variation-signed", "sign"), Map.entry("grant-signed", "grant-agreement"),
      Map.entry("grant-paid", "pay-grant"), Map.entry("admission-agreement-recorded", "admission"),
      Map.entry("pensions-protected", "admission"), Map.entry("staff-transferred", "transfer"),
      Map.entry("service-started", "start"));

  /** The steps of a plan that a duty to staff is, by the duty's id. */
  private static final Map<String, String> DUTIES = Map.of("measures", "measures", "informed", "inform", "consulted",
      "consultation", "liability-information", "employee-information");

  private static final Set<ResolutionState> FALLEN =
      Set.of(ResolutionState.REFUSED, ResolutionState.FELL, ResolutionState.WITHDRAWN);

  /** What somebody who asks why a service has not started is told of, before all that lies between. */
  private static final Set<String> BEFORE_THE_START = Set.of(
      "decision", "effect", "tender", "tender-deadline", "evaluation", "award-decision", "standstill", "sign",
      "pay-grant", "admission", "transfer");

  /** What the contract waits for, once its award is proposed: a plan of several names each award by its letter. */
  private static final Pattern AT_THE_AWARD = Pattern.compile("award-(.+-)?(decision|effect)|award-notice|standstill");

  /** In the models: the wait for the last day for tenders. */
  private static final String TENDERS = "Tender deadline passed";

  private final Planner planner;
  private final DecisionMaking making;
  private final ProcurementService procurements;
  private final ContractRegister contracts;
  private final StaffTransferService transfers;
  private final Clock clock;

  CaseTimeline(
      Planner planner, DecisionMaking making, ProcurementService procurements, ContractRegister contracts,
      StaffTransferService transfers, Clock clock) {
    this.planner = planner;
    this.making = making;
    this.procurements = procurements;
    this.contracts = contracts;
    this.transfers = transfers;
    this.clock = clock;
  }

  /** @param who in which capacity, or by what Remit did it of itself */
  record Past(String when, String what, String who) {}

  /**
   * @param step its kind, as plans know it
   * @param earliest by law, and {@code usual} with the time that work usually takes
   * @param latest for the service to start on the day it is meant for and the staff to move on the day that is set, and
   *     no later than a notice or a meeting names; null where there is no such day, where it cannot be had, or where it
   *     does not hang on the step
   */
  record Coming(
      String step, String what, String who, LocalDate earliest, LocalDate usual, LocalDate latest, String rule) {

    /** Whether the last day can be kept, and not as long as work usually takes. */
    public boolean pressed() {
      return usual != null && latest != null && usual.isAfter(latest);
    }
  }

  /** The kinds of entries that say which steps were taken. */
  static Set<String> kinds() {
    var kinds = new HashSet<>(TAKEN.keySet());
    kinds.addAll(Set.of("notice-given", "notice-stale", "report-approval-stale", "decision-deferred",
        "staff-duty-recorded", "staff-duty-judged-anew"));
    return kinds;
  }

  /** When the meeting begins or began that decides; null where none is called. */
  Instant meets(DecisionReference decision) {
    return making.meetingOf(decision).orElse(null);
  }

  List<Past> past(List<LedgerEntry> entries) {
    return entries.stream().filter(e -> BESIDE.stream().noneMatch(e.kind()::startsWith))
        .map(e -> new Past(London.say(e.instant()), what(e), e.capacity())).toList();
  }

  private static String what(LedgerEntry entry) {
    var of = entry.facts().get("notice") != null ? entry.facts().get("notice") : entry.facts().get("discipline");
    return Plain.words(entry.kind()) + (of == null ? "" : ": " + said(of.toString()))
        + (entry.facts().get("resolution") == null ? "" : ", resolution " + entry.facts().get("resolution"));
  }

  /** A kind in words; what somebody wrote, such as a notice's reference, as they wrote it. */
  private static String said(String of) {
    return of.matches("[a-z][a-z-]*") ? Plain.words(of).toLowerCase(Locale.ROOT) : of;
  }

  /** Nothing of a case that has come to its end, or that the rules of today cannot be applied to. */
  List<Coming> coming(DecisionView decision, List<LedgerEntry> entries) {
    if (decision.stage().isEnd()) return List.of();
    try {
      return planner.remaining(decision.proposal(), London.today(clock), underway(decision, entries)).stream()
          .sorted(Comparator.comparing(step -> step.earliest().lawful()))
          .map(CaseTimeline::coming)
          .toList();
    } catch (Refused cannotBePlanned) {
      return List.of();
    }
  }

  /** How far a case has come, for a plan of what is still before it. */
  Underway underway(DecisionView decision, List<LedgerEntry> entries) {
    var set = new HashMap<String, LocalDate>();
    making.firstDayNamed(decision.reference()).ifPresent(day -> set.put("decision", day));
    var last = new HashMap<String, LocalDate>();
    making.lastDayNamed(decision.reference()).ifPresent(day -> last.put("decision", day));
    contracts.of(decision.reference()).forEach(c -> {
      set(set, "start", c.resolution(), c.starts());
      set(last, "start", c.resolution(), c.starts());
    });
    transfers.withDayToCome(decision.reference()).forEach(t -> {
      set(set, "transfer", t.resolution(), t.transferOn());
      set(last, "transfer", t.resolution(), t.transferOn());
    });
    var taken = taken(decision, entries);
    procurements.of(decision.reference()).stream().filter(p -> p.tenderDeadline() != null).forEach(
        p -> set(p.tenderDeadline().isBefore(London.today(clock)) ? taken : set, "tender-deadline", p.resolution(),
            p.tenderDeadline()));
    var fallen = decision.resolutions().stream().filter(r -> FALLEN.contains(r.state())).map(ResolutionView::id)
        .collect(Collectors.toSet());
    return new Underway(taken, set, last, fallen);
  }

  /**
   * What a case waits for, in a sentence: what somebody does, then what happens, and of tenders until which day; null
   * for nothing.
   */
  String waitsFor(DecisionReference decision, Collection<Awaited> waits) {
    if (waits.isEmpty()) return null;
    var until = waits.stream().noneMatch(each -> each.what().equals(TENDERS)) ? Optional.<LocalDate>empty()
        : procurements.of(decision).stream().map(ProcurementView::tenderDeadline)
            .filter(day -> day != null && !day.isBefore(London.today(clock)))
            .min(Comparator.naturalOrder());
    var done = new LinkedHashSet<String>();
    var happens = new LinkedHashSet<String>();
    for (var each : waits) {
      if (each.what().equals(TENDERS) && until.isPresent()) {
        done.add("the last day for tenders, " + London.say(until.get()) + " (procurement)");
      } else {
        (each.event() ? happens : done).add((each.event() ? "until " : "") + StringUtils.uncapitalize(each.what()));
      }
    }
    return "Waits " + (done.isEmpty() ? "" : "for ")
        + Stream.concat(done.stream(), happens.stream()).collect(Collectors.joining("; ")) + ".";
  }

  /** What the award of a contract that is still to be proposed is held by; null where none is to come. */
  static String heldAtTheAward(List<Coming> coming) {
    if (coming.stream().noneMatch(c -> c.step().matches("award-(.+-)?decision"))) return null;
    var steps = coming.stream().filter(c -> AT_THE_AWARD.matcher(c.step()).matches())
        .map(c -> c.what().replaceFirst("^Award: ", "").replaceFirst(", resolution .*", ""))
        .map(StringUtils::uncapitalize).distinct().toList();
    return "The award will be a decision of its own. Until these are done it will hold the contract: "
        + String.join("; ", steps) + ".";
  }

  /** In a sentence; null where no service starts by this decision, or it has started. */
  static String whyNotStarted(List<Coming> coming) {
    var start = coming.stream().filter(c -> c.step().equals("start")).reduce((first, last) -> last).orElse(null);
    if (start == null) return null;
    var before = coming.stream().filter(c -> BEFORE_THE_START.contains(c.step()))
        .map(c -> StringUtils.uncapitalize(c.what().replaceFirst(", resolution .*", ""))).distinct().toList();
    if (before.isEmpty()) return "The service can start from " + London.say(start.earliest()) + ".";
    return "The service cannot start yet. Still to come: " + String.join("; ", before)
        + ". At the usual pace the service can start on "
        + London.say(start.usual() == null ? start.earliest() : start.usual())
        + (start.pressed() ? ", too late for " + London.say(start.latest()) + ", the day it is meant to start" : "")
        + ".";
  }

  /** In a sentence, where the decision is planned for a day on which it comes too late; null otherwise. */
  static String plannedTooLate(Fact<LocalDate> planned, List<Coming> coming) {
    return coming.stream()
        .filter(c -> c.step().equals("decision") && c.latest() != null)
        .filter(c -> planned.is(day -> day.isAfter(c.latest())))
        .map(c -> "The decision is planned for " + London.say(planned.value()) + ". That is too late: by the day on"
            + " which a service is meant to start, a notice or a meeting, the last day by law is "
            + London.say(c.latest()) + ".")
        .findFirst().orElse(null);
  }

  private static String kind(PlannedStep step) {
    return step.resolution() == null ? step.id() : step.id().replaceFirst("-" + step.resolution() + "$", "");
  }

  private static Coming coming(PlannedStep step) {
    var resolution = step.resolution() == null ? "" : ", resolution " + step.resolution();
    var usual = step.earliest().prudent();
    var latest = step.latest() == null ? null : step.latest().lawful();
    return new Coming(kind(step), step.name() + resolution, Role.find(step.by()).map(Role::words).orElse(step.by()),
        step.earliest().lawful(), usual, latest, step.rule());
  }

  private static Map<String, LocalDate> taken(DecisionView decision, List<LedgerEntry> entries) {
    var taken = new HashMap<String, LocalDate>();
    put(taken, "begin", null, decision.registeredAt());
    put(taken, "decision", null, decision.decidedAt());
    put(taken, "decision-publication", null, decision.publishedAt());
    decision.resolutions().stream().filter(r -> r.effectiveOn() != null && isInEffect(r))
        .map(ResolutionView::effectiveOn).min(Comparator.naturalOrder()).ifPresent(day -> taken.put("effect", day));
    for (var entry : entries) {
      var notice = TAKEN.get(String.valueOf(entry.facts().get("notice")));
      switch (entry.kind()) {
        case "notice-given" -> put(taken, notice, null, entry.instant());
        case "notice-stale" -> taken.remove(notice);
        case "report-approval-stale" -> taken.remove("report-approval");
        case "decision-deferred" -> taken.remove("agenda");
        case "staff-duty-recorded", "staff-duty-judged-anew" -> duty(taken, entry);
        default -> put(taken, TAKEN.get(entry.kind()), (String) entry.facts().get("resolution"), entry.instant());
      }
    }
    return taken;
  }

  /** It counts from its day, whenever that was entered; what was done for another day of transfer is done again. */
  private static void duty(Map<String, LocalDate> taken, LedgerEntry entry) {
    var step = DUTIES.get(String.valueOf(entry.facts().get("duty")));
    var resolution = (String) entry.facts().get("resolution");
    var on = entry.facts().get("on") == null ? entry.instant()
        : London.startOf(LocalDate.parse(entry.facts().get("on").toString()));
    if (!"for-another-day".equals(entry.facts().get("outcome"))) put(taken, step, resolution, on);
    else List.of(step, step + "-" + resolution).forEach(taken::remove);
  }

  private static boolean isInEffect(ResolutionView resolution) {
    return resolution.state() == ResolutionState.EFFECTIVE || resolution.state() == ResolutionState.CARRIED_OUT;
  }

  /** A plan of several resolutions names the step of each by its letter. */
  private static void put(Map<String, LocalDate> taken, String step, String resolution, Instant at) {
    if (step != null && at != null) set(taken, step, resolution, London.date(at));
  }

  private static void set(Map<String, LocalDate> days, String step, String resolution, LocalDate day) {
    days.put(resolution == null ? step : step + "-" + resolution, day);
    if (resolution != null) days.putIfAbsent(step, day);
  }
}
