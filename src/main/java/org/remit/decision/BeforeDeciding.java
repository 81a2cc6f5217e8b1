package org.remit.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.papers.PaperContent;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsChanged;
import org.remit.proposal.FindingView;
import org.remit.proposal.OpensHolds;
import org.remit.proposal.Progress;
import org.remit.proposal.RepeatsWithheld;
import org.remit.proposal.Stage;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.InBatches;
import org.remit.reference.PostTitle;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Proposal;
import org.remit.routing.Route;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What opens the way to a decision: agenda or report open long enough, authority found, consultation evidenced. */
@Service
@Transactional
public class BeforeDeciding implements OpensHolds {

  static final String AGENDA = "agenda-open";
  private static final String KEY_NOTICE = "key-decision-notice";
  private static final String PRIVATE = "private-meeting-notice";
  static final String REPORT = "report-open";
  private static final String AUTHORITY = "authority";
  private static final String CONSULTATION = "consultation";
  private static final String NO_DAY_YET = "Not known yet: notice of the decision has still to be given.";
  private static final String CONFIDENTIAL =
      "not for publication, confidential: an enactment, a court or a government department forbids its disclosure";
  private static final String NOT_LISTED = " Which background papers the report rests on is not stated yet.";

  private final Decisions decisions;
  private final Delegations delegations;
  private final EarliestDay earliest;
  private final Meetings meetings;
  private final ShorterNotices shorterNotices;
  private final ReportPublications reports;
  private final Consultations consultations;
  private final Progress progress;
  private final Gate gate;
  private final LegalPeriods periods;
  private final StatutoryPapers papers;
  private final Papers documents;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  BeforeDeciding(
      Decisions decisions,
      Delegations delegations,
      EarliestDay earliest,
      Meetings meetings,
      ShorterNotices shorterNotices,
      ReportPublications reports,
      Consultations consultations,
      Progress progress,
      Gate gate,
      LegalPeriods periods,
      StatutoryPapers papers,
      Papers documents,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.delegations = delegations;
    this.earliest = earliest;
    this.meetings = meetings;
    this.shorterNotices = shorterNotices;
    this.reports = reports;
    this.consultations = consultations;
    this.progress = progress;
    this.gate = gate;
    this.periods = periods;
    this.papers = papers;
    this.documents = documents;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /** The maker's; other facts may mean another maker, another post or another value. */
  @Override
  public void openHolds(DecisionView decision, Route route) {
    var ref = decision.reference();
    var meeting = decision.decidedAtAMeeting();
    if (meeting) {
      if (meetings.standing(ref).isEmpty()) {
        holdUntilPublished(decision, AGENDA, "They have not been published.");
      }
      for (var kind : List.of(REPORT, AUTHORITY, CONSULTATION)) gate.lift(ref, null, kind, How.NOT_NEEDED,
          "a meeting decides");
      return;
    }
    gate.lift(ref, null, AGENDA, How.NOT_NEEDED, "one person decides");
    if (!reportPeriodNeeded(decision)) {
      gate.lift(ref, null, REPORT, How.NOT_NEEDED, "the constitution asks for no period before this decision");
    } else if (!reports.existsByKeyDecision(ref.value())) {
      holdUntilPublished(decision, REPORT, "It has not been published.");
    }
    if (decision.maker().equals("officer")) {
      holdForAuthority(decision);
    } else {
      gate.lift(ref, null, AUTHORITY, How.NOT_NEEDED, "a member of the executive decides");
      gate.lift(ref, null, CONSULTATION, How.NOT_NEEDED, "a member of the executive decides");
    }
  }

  private void holdUntilPublished(DecisionView decision, String kind, String notPublished) {
    var reference = decision.reference();
    var reason = decision.proposal().backgroundPapers().areStated() ? notPublished : notPublished + NOT_LISTED;
    gate.open(reference, null, kind, reason);
    // Of a meeting that was put off the hold says why it needs another agenda.
    if (kind.equals(AGENDA) && meetings.existsByDecision(reference.value())) return;
    gate.restate(reference, null, kind, reason);
  }

  /** Looks for the authority of the day, and opens or lifts what depends on it. */
  AuthorityFound holdForAuthority(DecisionView decision) {
    var ref = decision.reference();
    var found = delegations.authorityFor(decision, London.today(clock));
    if (!found.valid()) {
      gate.open(ref, null, AUTHORITY, found.because());
    } else {
      gate.lift(ref, null, AUTHORITY, How.MET, found.cited());
    }
    var missing = notConsulted(decision, found);
    if (!missing.isEmpty()) {
      gate.open(ref, null, CONSULTATION, "Not evidenced: " + String.join(", ", missing) + ".");
    } else {
      gate.lift(ref, null, CONSULTATION, found.consulting().isEmpty() ? How.NOT_NEEDED : How.MET,
          found.consulting().isEmpty() ? "the delegation asks for none" : "the consultation is evidenced");
    }
    return found;
  }

  /** What has to happen before the officer decides. */
  public Preparation checkAuthority(DecisionReference reference) {
    var decision = decisions.get(reference);
    progress.enter(reference, Stage.DECISION);
    var found = holdForAuthority(decision);
    events.publishEvent(
        Happened.to(reference, "authority-checked", actors.current())
            .with("valid", found.valid())
            .with("cited", found.cited())
            .with("because", found.because()));
    return new Preparation(!notConsulted(decision, found).isEmpty(), reportPeriodNeeded(decision)
        && notOpened(reference));
  }

  /** What has to happen before one member decides. */
  public Preparation checkReportPeriod(DecisionReference reference) {
    progress.enter(reference, Stage.DECISION);
    return new Preparation(false, reportPeriodNeeded(decisions.get(reference)) && notOpened(reference));
  }

  private boolean notOpened(DecisionReference reference) {
    return !reports.existsByKeyDecision(reference.value());
  }

  boolean reportPeriodNeeded(DecisionView decision) {
    if (decision.maker().equals("cabinet-member")) return period(decision) != null;
    return decision.maker().equals("officer")
        && Boolean.TRUE.equals(decisions.route(decision).key().cautious())
        && period(decision) != null;
  }

  Period agendaPeriod(DecisionView decision) {
    return periods.agenda(decision.authority(), clock.instant());
  }

  Period period(DecisionView decision) {
    return periods.reportBeforeDecision(decision.authority(), London.today(clock), decision.maker());
  }

  /** Those whom the delegation wants consulted and of whom there is no evidence, in the facts or entered since. */
  private List<String> notConsulted(DecisionView decision, AuthorityFound found) {
    var evidenced = new ArrayList<>(
        consultations.findByDecisionOrderByConsultedOn(decision.reference().value()).stream()
            .map(Consultation::who).toList());
    decision.proposal().consulted().stream()
        .filter(this::isEvidenced)
        .forEach(c -> evidenced.add(c.who()));
    return found.consulting().stream()
        .filter(wanted -> evidenced.stream().noneMatch(who -> names(who, wanted)))
        .toList();
  }

  /** Somebody who is to be consulted on a day to come has not been consulted. */
  private boolean isEvidenced(Proposal.Consulted consulted) {
    return consulted.evidence().known() && consulted.on().is(day -> !day.isAfter(London.today(clock)));
  }

  private static boolean names(String who, String wanted) {
    return who.toLowerCase(Locale.ROOT).contains(new PostTitle(wanted).post().toLowerCase(Locale.ROOT));
  }

  /** What was evidenced, as the record says it. */
  @Transactional(readOnly = true)
  List<String> consultationOf(DecisionView decision) {
    var all = new ArrayList<String>();
    decision.proposal().consulted().stream()
        .filter(this::isEvidenced)
        .forEach(c -> all.add(c.who() + ", " + London.say(c.on().value()) + ": " + c.evidence().value()));
    consultations.findByDecisionOrderByConsultedOn(decision.reference().value()).forEach(c -> all.add(c.sentence()));
    return all;
  }

  /** The posts that the authority of the day wants consulted. */
  @Transactional(readOnly = true)
  List<String> consultees(DecisionReference reference) {
    return delegations.authorityFor(reference).consulting();
  }

  /**
   * Evidence of the consultation that the delegation asks for.
   *
   * @param lines one each: 'post; 2017-10-20; evidence'
   * @throws Refused unless everybody who must be consulted was, by today
   */
  public void evidenceConsultation(DecisionReference reference, List<String> lines) {
    var actor = actors.person();
    var decision = mine(reference, actor, Role.COMMISSIONING_OFFICER, Role.PROCUREMENT);
    var today = London.today(clock);
    if (lines.isEmpty()) throw new Refused("Write who was consulted, when, and the evidence.").at("/consulted");
    for (var line : lines) {
      var parts = line.split(";", 3);
      if (parts.length < 3 || parts[0].isBlank() || parts[2].isBlank()) {
        throw new Refused("Write '" + line + "' as 'post; 2017-10-20; evidence'.").at("/consulted");
      }
      var on = day(parts[1].strip());
      if (on.isAfter(today)) {
        throw new Refused("Nobody can have been consulted on " + London.say(on) + ": that day has not come.")
            .at("/consulted");
      }
      consultations.save(
          new Consultation(reference, parts[0].strip(), on, parts[2].strip(), actor.user(), clock.instant()));
    }
    consultations.flush();
    var missing = notConsulted(decision, delegations.authorityFor(decision, today));
    if (!missing.isEmpty()) {
      throw new Refused("The delegation also asks to consult: " + String.join(", ", missing) + ".")
          .at("/consulted")
          .because(CONSULTATION, "Delegation: scheme of delegation or delegating resolution");
    }
    gate.lift(reference, null, CONSULTATION, How.MET, "the consultation is evidenced");
    events.publishEvent(
        Happened.to(reference, "consultation-evidenced", actor)
            .with("consulted", lines.size())
            .withholding("evidence", String.join("\n", lines)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refused("'" + text + "' is no date: write it as 2017-10-20.").at("/consulted");
    }
  }

  /**
   * Opens the report before one person decides.
   *
   * @return the moment from which it has been open long enough
   * @throws Refused to anybody but democratic services of the council, or if that is not confirmed, the report is not
   *     cleared, it discloses what is withheld, or its background papers are not listed
   */
  public Instant publishReport(DecisionReference reference, boolean confirmed) {
    var actor = actors.person();
    var decision = mine(reference, actor, Role.DEMOCRATIC_SERVICES);
    if (!confirmed) {
      throw new Refused("Confirm that the report is on the website and open at the offices.").at("/confirmed");
    }
    mustBeCleared(reference);
    mustDiscloseNothing(reference);
    mustListBackgroundPapers(decision, REPORT);
    var period = period(decision);
    var now = clock.instant();
    reports.save(new ReportPublication(reference, now));
    // Before it is told: the documents that are opened by that are not a report that was away and comes back.
    if (period == null) {
      gate.lift(reference, null, REPORT, How.NOT_NEEDED, "the constitution asks for no period before this decision");
    } else {
      gate.start(reference, null, period, REPORT);
    }
    tellEverybody(decision);
    events.publishEvent(Happened.to(reference, "report-published", actor).with("at", now));
    return period == null ? now : period.effectiveFrom();
  }

  /** The meeting that is to decide; null while no agenda is out. */
  @Transactional(readOnly = true)
  Instant meetingOf(DecisionReference reference) {
    return meetings.standing(reference).map(Meeting::meetsAt).orElse(null);
  }

  /** The same of several decisions; one of which no agenda is out is left out. */
  @Transactional(readOnly = true)
  Map<DecisionReference, Instant> meetingsOf(Collection<DecisionReference> references) {
    return InBatches.of(references.stream().map(DecisionReference::value).toList(),
            meetings::findByDecisionInOrderByPublishedAt).stream()
        .collect(Collectors.toMap(Meeting::decision, meeting -> meeting, (earlier, later) -> later))
        .values().stream()
        .filter(meeting -> !meeting.isPutOff())
        .collect(Collectors.toMap(Meeting::decision, Meeting::meetsAt));
  }

  /** The chair's minuted opinion under which the item was taken; null if there is none. */
  @Transactional(readOnly = true)
  String urgencyOpinion(DecisionReference reference) {
    return meetings.standing(reference).map(Meeting::urgencyOpinion).orElse(null);
  }

  /** How long the report is open before one person decides, if it is published now; null where no rule says it. */
  @Transactional(readOnly = true)
  Period reportPeriod(DecisionReference reference) {
    return period(decisions.get(reference));
  }

  /**
   * Opens agenda and report of the meeting that is to decide.
   *
   * @throws Refused if the meeting is too early: the executive has no late-item power, only a meeting that was itself
   *     convened at shorter notice; council needs its chair's opinion of urgency
   */
  public Instant publishAgenda(DecisionReference reference, MeetingCommand command) {
    var actor = actors.person();
    var decision = mine(reference, actor, Role.DEMOCRATIC_SERVICES);
    var council = decision.maker().equals("council");
    if (!council && !decision.maker().equals("cabinet")) {
      throw new Refused(reference + " is not decided by a meeting.")
          .because(AUTHORITY, "Local Government Act 2000 s.9E");
    }
    if (!council && command.urgencyOpinion() != null) {
      throw new Refused("An executive meeting has no late-item power: the chair's opinion of urgency is for council"
          + " and committees.")
          .at("/urgencyOpinion")
          .because(AGENDA, "SI 2012/2089 reg 6(2); Local Government Act 1972 s.100B(4)(b)");
    }
    if (command.meetsAt() == null) throw new Refused("Say when the meeting is.").at("/meetingOn");
    if (command.meetsAt().isBefore(clock.instant())) {
      throw new Refused("The meeting lies in the past; agenda and report are opened before it.").at("/meetingOn")
          .because(AGENDA, "SI 2012/2089 regs 6(2) and 7");
    }
    mustBeCleared(reference);
    mustDiscloseNothing(reference);
    mustListBackgroundPapers(decision, AGENDA);
    progress.enter(reference, Stage.DECISION);
    var period = periods.agenda(decision.authority(), clock.instant());
    var meets = London.date(command.meetsAt());
    var inTime = !meets.isBefore(period.effectiveOn());
    var shorter = command.shorterNotice();
    if (!council && shorter != null && inTime) {
      throw new Refused("Published now, agenda and report are open " + period.length() + " before the meeting on "
          + London.say(meets) + ": it does not need shorter notice.")
          .at("/convenedAtShorterNotice").because(AGENDA, ShorterNotices.RULE);
    }
    var way = council ? command.urgencyOpinion() : shorter == null ? null : shorter.reason();
    if (!inTime && way == null) {
      throw new Refused(
              "Published now, agenda and report are open %s on %s; the meeting on %s is too early. %s"
                  .formatted(
                  period.length(), London.say(period.effectiveOn()), London.say(meets),
                  council
                      ? "Only the chair's opinion that it is urgent, minuted with the special circumstances, allows it."
                      : "Only a meeting that was itself convened at shorter notice allows it."))
          .at("/meetingOn")
          .because(AGENDA, council ? "Local Government Act 1972 s.100B(4)" : "SI 2012/2089 reg 6(2)");
    }
    if (!council && shorter != null) shorterNotices.mustBeConvenedAt(shorter, decision, meets);
    mustBeLawfulAtItsHour(decision, command.meetsAt());
    var place = placeOf(decision, command);
    meetings.save(
        new Meeting(reference, decision.maker(), command.meetsAt(), place, command.shorterNotice(),
            command.urgencyOpinion(), clock.instant()));
    gate.stop(reference, null, period.kind(), "an agenda was published anew");
    if (way == null) {
      gate.start(reference, null, period, AGENDA);
    } else {
      gate.open(reference, null, AGENDA, "The meeting has shorter notice.");
      gate.lift(reference, null, AGENDA, How.NOT_NEEDED,
          council ? "the chair's opinion of urgency is on record"
              : "convened at shorter notice on " + London.say(shorter.convenedOn()));
    }
    papers.produce("agenda", reference, agenda(decision, command, place));
    events.publishEvent(
        Happened.to(reference, "agenda-published", actor)
            .with("meetsAt", command.meetsAt())
            .with("place", place)
            .with("earliest", period.effectiveOn())
            .with("convenedOn", shorter == null ? null : shorter.convenedOn())
            .withholding("shorterNotice", way != null && !council ? way : null)
            .withholding("convenedEvidence", shorter == null ? null : shorter.evidence())
            .withholding("urgencyOpinion", command.urgencyOpinion()));
    return command.meetsAt();
  }

  /** No agenda announces a meeting at which it could not lawfully be decided. */
  private void mustBeLawfulAtItsHour(DecisionView decision, Instant hour) {
    var reference = decision.reference();
    var meets = London.date(hour);
    gate.willForbidAt(hour, reference, Act.DECIDE).stream()
        .filter(h -> !h.kind().equals(AGENDA))
        .findFirst()
        .ifPresent(h -> {
          var why = gate.whyNotAt(hour, reference, h.kind())
              .orElseGet(() -> h.words() + " It may be decided from " + London.say(h.until()) + ".");
          throw notOn(meets, why, h.kind(), h.rule());
        });
    var urgency = decision.proposal().urgency();
    var authority = decision.authority();
    if (urgency.keyNotice() == null) {
      mustHaveRunBy(meets, reference, KEY_NOTICE, periods.keyDecisionNotice(authority, clock.instant()));
    }
    if (urgency.privateMeeting() == null) {
      mustHaveRunBy(meets, reference, PRIVATE, periods.privateMeetingNotice(authority, clock.instant()));
    }
  }

  /** A notice that is not out yet cannot have run by the meeting, unless urgency is claimed in its place. */
  private void mustHaveRunBy(LocalDate meets, DecisionReference reference, String kind, Period ifGivenNow) {
    if (!meets.isBefore(ifGivenNow.effectiveOn())) return;
    gate.openHolds(reference, null, Act.DECIDE).stream()
        .filter(h -> h.kind().equals(kind) && h.until() == null)
        .findFirst()
        .ifPresent(h -> {
          throw notOn(meets, "%s If it is given now, it may be decided from %s.".formatted(
              h.reason(), London.say(ifGivenNow.effectiveOn())), kind, h.rule());
        });
  }

  private static Refused notOn(LocalDate meets, String why, String kind, String rule) {
    return new Refused("A meeting on %s could not lawfully decide: %s".formatted(London.say(meets), why))
        .at("/meetingOn")
        .because(kind, rule);
  }

  /** As entered, or where the body met last: nobody types it twice. */
  private String placeOf(DecisionView decision, MeetingCommand command) {
    if (command.place() != null && !command.place().isBlank()) return command.place().strip();
    return meetings.lastPlaceOf(decision.authority().code(), decision.maker(), clock.instant())
        .orElseThrow(() -> new Refused("Say where the meeting is held: the agenda names its place.")
            .at("/place")
            .because(AGENDA, "SI 2012/2089 reg 6(1)"));
  }

  private PaperContent agenda(DecisionView decision, MeetingCommand command, String place) {
    return withItsPapers(decision, PaperContent.empty()
        .text("body", decision.maker().equals("council") ? "Council" : "Cabinet")
        .moment("time", command.meetsAt())
        .text("place", place)
        .list("items", List.of(decision.title() + " (" + decision.reference() + ")"))
        .list("reports", List.of("Report: " + decision.title())));
  }

  /** Leads everybody to a report that no agenda names: without it nobody finds what is open. */
  private void tellEverybody(DecisionView decision) {
    papers.produce(
        opening(decision), decision.reference(),
        withItsPapers(decision, PaperContent.empty()
            .text("matter", decision.title())
            .text("maker", DecisionMaking.makerWords(decision))
            .text("earliest", firstDay(decision.reference()))));
  }

  private static String opening(DecisionView decision) {
    return decision.maker().equals("officer") ? "report-open-officer" : "report-open-member";
  }

  private String firstDay(DecisionReference reference) {
    return earliest.told(reference).map(London::say).orElse(NO_DAY_YET);
  }

  /** What the public was told of the day is told anew, as the next version, where a notice or another fact moves it. */
  private void tellTheDayAgain(DecisionReference reference) {
    var decision = undecided(reference).filter(d -> !d.decidedAtAMeeting()).orElse(null);
    if (decision == null || notOpened(reference) || isTakenDown(reference) || waitsToBeOpened(reference)) return;
    // From a day that has come nothing is left to be told.
    if (earliest.told(reference).filter(day -> !day.isAfter(London.today(clock))).isPresent()) return;
    papers.published(reference).stream().filter(p -> p.kind().equals(opening(decision)))
        .reduce((earlier, later) -> later)
        .filter(p -> p.takenDownAt() == null && !firstDay(reference).equals(p.contents().get("earliest")))
        .ifPresent(p -> tellEverybody(decision));
  }

  /** After the holds and notices that the facts move have moved, and before the tasks that wait are told. */
  @EventListener
  @Order(100)
  void on(FactsChanged changed) {
    tellTheDayAgain(changed.decision());
  }

  /** Which enactment or order it is, as somebody wrote it inside the council, may name whom it protects. */
  private static PaperContent withItsPapers(DecisionView decision, PaperContent content) {
    var withheld = decision.proposal().documents().stream().filter(d -> !d.publicity().equals("public")).toList();
    return content
        .when(!withheld.isEmpty(), "part-withheld")
        .list("not-for-publication", withheld.stream()
            .map(d -> d.publicity().equals("exempt")
                ? publicName(d.id()) + ": not for publication, Schedule 12A Part 1 paragraph " + d.paragraph().words()
                : publicName(d.id()) + ": " + CONFIDENTIAL)
            .toList())
        .list("background-papers", decision.proposal().backgroundPapers().papers());
  }

  /** A withheld paper is named by its place in the report; any other name may tell what it says. */
  private static String publicName(String document) {
    return document.matches("(exempt-|confidential-)?(report|appendix|annex)(-[a-z0-9]{1,2})?")
        ? document : "A further paper";
  }

  private void mustBeCleared(DecisionReference reference) {
    if (!gate.isOpen(reference, null, "report-not-cleared")) return;
    throw Gate.refusal(
        reference, Act.DECIDE,
        gate.openHolds(reference, null, Act.DECIDE).stream()
            .filter(h -> h.kind().equals("report-not-cleared"))
            .toList());
  }

  /** No document is opened while it waits for an answer that it repeats what is withheld. */
  private void mustDiscloseNothing(DecisionReference reference) {
    repeatsWithheld(reference).ifPresent(f -> {
      throw new Refused(f.sentence()).because("findings-unanswered", f.citation());
    });
  }

  /** A report is opened with the list of what it rests on: that nothing is known of that does not mean 'none'. */
  private static void mustListBackgroundPapers(DecisionView decision, String hold) {
    if (decision.proposal().backgroundPapers().areStated()) return;
    throw new Refused(("Which background papers the report of %s rests on is not stated, and it is published with the"
        + " list of them. Have its facts changed: their titles, or that there are none.")
        .formatted(decision.reference()))
        .because(hold, "SI 2012/2089 reg 15; Local Government Act 1972 s.100D");
  }

  Optional<FindingView> repeatsWithheld(DecisionReference reference) {
    return decisions.findings(reference).stream()
        .filter(f -> f.blocks() && f.citation().equals(RepeatsWithheld.RULE))
        .findFirst();
  }

  /** A deferred matter needs its own agenda for the next meeting. */
  void deferred(DecisionView decision) {
    if (!decision.decidedAtAMeeting()) return;
    meetings.standing(decision.reference()).ifPresent(meeting -> meeting.putOff(clock.instant()));
    gate.stop(decision.reference(), null, "agenda-notice", "the matter was deferred");
    var because = "The matter was deferred; the next meeting needs its own agenda.";
    gate.open(decision.reference(), null, AGENDA, because);
    gate.restate(decision.reference(), null, AGENDA, because);
  }

  /**
   * Agenda and report must be open until the decision (invariant 3): what is taken down has to be published again, and
   * its period counts anew.
   */
  @EventListener
  void on(Happened happened) {
    switch (happened.kind()) {
      case "paper-taken-down" -> {
        if ("agenda".equals(happened.facts().get("kind"))) agendaTakenDown(happened);
      }
      case "document-taken-down" -> reportTakenDown(happened);
      case "documents-published" -> reportPublishedAgain(new DecisionReference(happened.stream()));
      case "notice-given" -> tellTheDayAgain(new DecisionReference(happened.stream()));
      default -> { }
    }
  }

  private void agendaTakenDown(Happened happened) {
    var reference = new DecisionReference(happened.stream());
    if (undecided(reference).isEmpty() || !isAgendaTakenDown(reference)) return;
    needsAnotherAgenda(reference, "The agenda was taken down.");
  }

  boolean isAgendaTakenDown(DecisionReference reference) {
    return papers.published(reference).stream().filter(p -> p.kind().equals("agenda"))
        .reduce((earlier, later) -> later).filter(p -> p.takenDownAt() == null).isEmpty();
  }

  private void reportTakenDown(Happened happened) {
    var reference = new DecisionReference(happened.stream());
    var decision = undecided(reference).orElse(null);
    if (decision == null || !isTakenDown(reference)) return;
    var because = "The report was taken down.";
    if (meetings.standing(reference).isPresent()) {
      needsAnotherAgenda(reference, because);
    } else if (!notOpened(reference) && reportPeriodNeeded(decision)) {
      gate.stop(reference, null, period(decision).kind(), because);
      gate.open(reference, null, REPORT, because);
      gate.restate(reference, null, REPORT, because + " Hand in a version that can be public; its period counts anew.");
    }
  }

  /** The period of a report before one person decides counts anew; a meeting needs an agenda of its own. */
  private void reportPublishedAgain(DecisionReference reference) {
    var decision = undecided(reference).orElse(null);
    if (decision == null || notOpened(reference) || !reportPeriodNeeded(decision)) return;
    if (!waitsToBeOpened(reference) || isTakenDown(reference)) return;
    var period = period(decision);
    gate.start(reference, null, period, REPORT);
    tellEverybody(decision);
  }

  private boolean waitsToBeOpened(DecisionReference reference) {
    return gate.openHolds(reference, null, Act.DECIDE).stream()
        .anyMatch(h -> h.kind().equals(REPORT) && h.until() == null);
  }

  /** The newest version that was opened counts: an older one is not what is decided on. */
  boolean isTakenDown(DecisionReference reference) {
    return documents.documents(reference, Actor.system("looking whether the report is public")).stream()
        .filter(d -> d.document().equals("report") && d.publishedAt() != null)
        .findFirst()
        .filter(d -> d.takenDownAt() != null)
        .isPresent();
  }

  Optional<DecisionView> undecided(DecisionReference reference) {
    return decisions.find(reference).filter(d -> d.decidedAt() == null && !d.stage().isEnd());
  }

  private void needsAnotherAgenda(DecisionReference reference, String what) {
    var because = what + " Put the matter off, and publish an agenda for the next meeting.";
    gate.stop(reference, null, "agenda-notice", because);
    gate.open(reference, null, AGENDA, because);
    gate.restate(reference, null, AGENDA, because);
  }

  private DecisionView mine(DecisionReference reference, Actor actor, Role... roles) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), roles);
    return decision;
  }
}
