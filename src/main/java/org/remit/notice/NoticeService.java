package org.remit.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.gate.Act;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.gate.HoldView;
import org.remit.papers.PaperContent;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.people.Appointments;
import org.remit.people.Chairs;
import org.remit.people.Executive;
import org.remit.proposal.DecisionView;
import org.remit.proposal.DecisionWithdrawn;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsChanged;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.PostTitle;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Proposal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Gives the notices, starts their clocks, and records who agreed to urgency (SI 2012/2089 regs 5, 9, 10, 11). A notice
 * is published at the clock's present instant: nobody enters that moment.
 */
@Service
@Transactional
public class NoticeService {

  /** What urgency is asked about. */
  public static final String OF_THE_DECISION = "key-decision";

  public static final String OF_THE_MEETING = "private-meeting";

  static final String KEY_HOLD = NoticeKind.KEY_DECISION.hold();
  static final String REASONS_HOLD = "general-exception-reasons";
  private static final Set<String> MEETING_NOTICES = Set.of("private-meeting", "private-meeting-agreement");
  private static final Set<String> KEY_NOTICES = Set.of("key-decision", "general-exception", "special-urgency");
  private static final Set<String> BODIES =
      Set.of("cabinet", "cabinet-committee", "joint-committee", "council", "committee");

  private final NoticeRows notices;
  private final UrgencyAgreements agreements;
  private final Decisions decisions;
  private final LegalPeriods periods;
  private final StatutoryPapers papers;
  private final Gate gate;
  private final NoticeWorkflow workflow;
  private final Actors actors;
  private final Appointments appointments;
  private final Executive executive;
  private final WhomToInform whomToInform;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  NoticeService(
      NoticeRows notices,
      UrgencyAgreements agreements,
      Decisions decisions,
      LegalPeriods periods,
      StatutoryPapers papers,
      Gate gate,
      NoticeWorkflow workflow,
      Actors actors,
      Appointments appointments,
      Executive executive,
      WhomToInform whomToInform,
      Clock clock,
      ApplicationEventPublisher events) {
    this.notices = notices;
    this.agreements = agreements;
    this.decisions = decisions;
    this.periods = periods;
    this.papers = papers;
    this.gate = gate;
    this.workflow = workflow;
    this.actors = actors;
    this.appointments = appointments;
    this.executive = executive;
    this.whomToInform = whomToInform;
    this.clock = clock;
    this.events = events;
  }

  // --- what is due -------------------------------------------------------------------------------------------------

  /** What has to be given still, on the rung of the ladder that the facts and the day leave open. */
  @Transactional(readOnly = true)
  public DueNotices due(DecisionReference reference) {
    var decision = decisions.get(reference);
    var asked = decisions.route(decision).notices().cautious();
    return new DueNotices(
        asked.stream().anyMatch(KEY_NOTICES::contains) ? dueForTheDecision(decision) : "none",
        asked.stream().anyMatch(MEETING_NOTICES::contains) ? dueForTheMeeting(decision) : "none");
  }

  private String dueForTheDecision(DecisionView decision) {
    var reference = decision.reference();
    if (agreement(reference, OF_THE_DECISION).filter(UrgencyAgreement::isComplete).isPresent()) return "none";
    var given =
        standing(reference, n -> n.kind().isOfTheDecision()).filter(n -> !n.periodTo().isBefore(London.today(clock)));
    if (given.isPresent() && (given.get().kind() == NoticeKind.KEY_DECISION || given.get().hasPublishedReasons())) {
      return "none";
    }
    var urgency = decision.proposal().urgency().keyNotice();
    if (urgency == null || agreement(reference, OF_THE_DECISION).filter(UrgencyAgreement::isRefused).isPresent()) {
      return "key-notice";
    }
    var planned = decision.proposal().decision().planned();
    if (planned.isUnknown()) return "general-exception";
    if (!planned.value().isBefore(periods.keyDecisionNotice(decision.authority(), now()).effectiveOn())) {
      return "key-notice";
    }
    return planned.value().isBefore(periods.generalException(decision.authority(), now()).effectiveOn())
        ? "special-urgency"
        : "general-exception";
  }

  private String dueForTheMeeting(DecisionView decision) {
    var reference = decision.reference();
    if (agreement(reference, OF_THE_MEETING).filter(UrgencyAgreement::isComplete).isPresent()) return "none";
    if (standing(reference, n -> n.kind() == NoticeKind.PRIVATE_MEETING).isPresent()
        && standing(reference, n -> n.kind() == NoticeKind.PRIVATE_MEETING_RESPONSE).isPresent()) {
      return "none";
    }
    var urgency = decision.proposal().urgency().privateMeeting();
    if (urgency == null || agreement(reference, OF_THE_MEETING).filter(UrgencyAgreement::isRefused).isPresent()) {
      return "notice";
    }
    var planned = decision.proposal().decision().planned();
    return planned.is(day -> !day.isBefore(periods.privateMeetingNotice(decision.authority(), now()).effectiveOn()))
        ? "notice"
        : "urgency";
  }

  /**
   * Whether nothing is due any more and every period has run, read from the clocks. Of a case that has come to its end
   * nothing runs: its clocks were stopped, and waiting for them would never end.
   */
  @Transactional(readOnly = true)
  public boolean haveRun(DecisionReference reference) {
    if (decisions.get(reference).stage().isEnd()) return true;
    return due(reference).none()
        && clocksOf(reference, n -> true).stream()
            .noneMatch(c -> c.state().equals("stopped") || c.period().effectiveOn().isAfter(London.today(clock)));
  }

  /** When the last of the periods will have run; now, if they have. */
  @Transactional(readOnly = true)
  public Instant runUntil(DecisionReference reference) {
    return latest(clocksOf(reference, n -> true));
  }

  /** When the general exception's 5 clear days will have run. */
  @Transactional(readOnly = true)
  public Instant exceptionRunsUntil(DecisionReference reference) {
    return latest(clocksOf(reference, n -> n.kind() == NoticeKind.GENERAL_EXCEPTION));
  }

  /**
   * From when the second notice of a meeting in private is asked for: the day after the first, as plans have it. It
   * states the representations received and the response to them, and nobody can have made any before they could read
   * the first. The law names a last day for it and no first one, and no time within which representations are made (SI
   * 2012/2089 reg 5(3), 5(4)): so an earlier one is not refused, it is only not asked for. The first notice comes 28
   * clear days before the meeting, so that the day never makes the second one late.
   */
  @Transactional(readOnly = true)
  public Instant responseAskedFrom(DecisionReference reference) {
    return standing(reference, n -> n.kind() == NoticeKind.PRIVATE_MEETING)
        .map(first -> London.startOf(London.date(first.view().publishedAt()).plusDays(1)))
        .filter(now()::isBefore)
        .orElse(now());
  }

  /** The first day on which the decision would be lawful if this notice were published now. */
  @Transactional(readOnly = true)
  public LocalDate earliestAfter(DecisionReference reference, String notice) {
    return periods.notice(notice, decisions.get(reference).authority(), now()).effectiveOn();
  }

  /** What holds the decision beyond the day that this notice allows, as a sentence after another; else nothing. */
  @Transactional(readOnly = true)
  public String heldBeyond(DecisionReference reference, String notice) {
    var day = earliestAfter(reference, notice);
    return gate.openHolds(reference, null, Act.DECIDE).stream()
        .filter(h -> h.until() != null && h.until().isAfter(day))
        .max(Comparator.comparing(HoldView::until))
        .map(h -> " Another rule allows none before " + London.say(h.until()) + ": "
            + h.words().replaceFirst("[.]$", "")
            + " (" + h.rule() + ").")
        .orElse("");
  }

  /** Whom notice under the general exception goes to by the appointments of today, in words. */
  @Transactional(readOnly = true)
  public String whomToInform(DecisionReference reference) {
    try {
      return whomToInform.on(London.today(clock), decisions.get(reference).authority(), null).words() + ".";
    } catch (Refused open) {
      return open.getMessage();
    }
  }

  /** The reason on the case why a notice of full length is impracticable; a sentence saying so if there is none. */
  @Transactional(readOnly = true)
  public String urgencyReason(DecisionReference reference, String matter) {
    var urgency = decisions.get(reference).proposal().urgency();
    var approval = matter.equals(OF_THE_MEETING) ? urgency.privateMeeting() : urgency.keyNotice();
    return approval == null ? "none is on the case." : approval.reason().or("none is on the case.");
  }

  // --- the key decision --------------------------------------------------------------------------------------------

  /**
   * Publishes the notice of 28 clear days.
   *
   * @throws Refused if a content of reg 9(1) is missing, or the period begins before the notice has run
   */
  public NoticeView publishKeyDecisionNotice(DecisionReference reference, KeyNotice written) {
    var decision = decisions.get(reference);
    var person = requireDemocraticServices(decision);
    var period = periods.keyDecisionNotice(decision.authority(), now());
    var notice = name(NoticeKind.KEY_DECISION, decision, written, period, true);
    gate.lift(reference, null, REASONS_HOLD, How.NOT_NEEDED,
        "notice of 28 clear days takes the general exception's place");
    return publish(notice, decision, person, period, keyContents(decision, notice, written));
  }

  /**
   * Gives notice under the general exception; the decision is held until 5 clear days have run and the reasons are
   * published too.
   *
   * @param committee the relevant overview and scrutiny committee; null where only one is entered
   * @param informedOn when its chair, or each member where it has none, had written notice; null for today
   * @throws Refused if the appointments of that day show nobody whom it could have reached, or the day is to come
   */
  public NoticeView giveGeneralException(
      DecisionReference reference, String committee, LocalDate informedOn, KeyNotice written) {
    var decision = decisions.get(reference);
    var person = requireDemocraticServices(decision);
    if (decision.proposal().urgency().keyNotice() == null) {
      throw new Refused(
              "The general exception needs the reason why 28 clear days are impracticable: enter it among the facts"
                  + " first.")
          .because(KEY_HOLD, "SI 2012/2089 reg 10(1)");
    }
    var day = informedOn == null ? London.today(clock) : informedOn;
    London.mustHaveCome(day, clock, "/informedOn");
    if (day.isBefore(London.date(decision.registeredAt()))) {
      throw new Refused("Nobody was informed of it on " + London.say(day) + ", before it was proposed.")
          .at("/informedOn").because(KEY_HOLD, WhomToInform.RULE);
    }
    var informed = whomToInform.on(day, decision.authority(), committee);
    var period = periods.generalException(decision.authority(), now());
    var notice = name(NoticeKind.GENERAL_EXCEPTION, decision, written, period, false);
    gate.open(reference, null, REASONS_HOLD, "They are published when the notice's " + period.length() + " have run.");
    events.publishEvent(
        Happened.to(reference, "scrutiny-informed", person)
            .with("chair", informed.chair())
            .with("people", informed.people().size())
            .with("on", day)
            .with("rule", WhomToInform.RULE)
            .withholding("appointments", Chairs.inWords(informed.people())));
    return publish(
        notice, decision, person, period,
        PaperContent.empty()
            .text("addressee", informed.words())
            .text("matter", notice.matter())
            .text("maker", makerWords(decision, notice.makerNames()))
            .day("earliest", period.effectiveOn()));
  }

  /**
   * The second publication of the general exception.
   *
   * @param written why 28 clear days were impracticable; null for the reason on the case
   * @throws Refused if it is not democratic services', or no notice under the general exception stands
   */
  public void publishExceptionReasons(DecisionReference reference, String written) {
    var decision = decisions.get(reference);
    var person = requireDemocraticServices(decision);
    var notice =
        standing(reference, n -> n.kind() == NoticeKind.GENERAL_EXCEPTION)
            .orElseThrow(
                () -> new Refused("No notice under the general exception stands for " + reference + ".")
                    .because(KEY_HOLD, "SI 2012/2089 reg 10"));
    var onCase = decision.proposal().urgency().keyNotice();
    var reasons = written != null ? written : onCase == null ? null : onCase.reason().or(null);
    papers.produce(
        "general-exception-reasons", reference,
        PaperContent.empty().text("matter", notice.matter()).text("reasons", reasons));
    notice.reasonsPublished(reasons, now());
    tell(reference, "general-exception-reasons-published", person);
    gate.lift(reference, null, REASONS_HOLD, How.MET, "the reasons were published");
  }

  private Notice name(
      NoticeKind kind, DecisionView decision, KeyNotice written, Period period, boolean withAddress) {
    var planned = decision.proposal().decision().planned();
    var from = written.periodFrom() != null ? written.periodFrom() : planned.or(null);
    if (from == null) {
      throw new Refused("Say on which day, or from which day, the decision is to be taken.").at("/periodFrom");
    }
    if (from.isBefore(period.effectiveOn())) {
      throw new Refused(
              "A notice published today allows the decision on " + London.say(period.effectiveOn())
                  + " at the earliest, not on " + London.say(from) + ".")
          .at("/periodFrom")
          .because(KEY_HOLD, period.rule().citation());
    }
    var names = written.makerNames().isEmpty() ? namesOnRecord(decision) : written.makerNames();
    wrongWith(decision, names).ifPresent(sentence -> {
      throw new Refused(sentence).at("/makerNames").because(KEY_HOLD, "SI 2012/2089 reg 9(1)(c)");
    });
    var to = written.periodTo() == null ? from : written.periodTo();
    var notice = new Notice(kind, decision, new NoticePeriod(from, to), names);
    if (withAddress) {
      notice.at(written.address() != null ? written.address()
          : notices.lastWithAddress(decision.authority().code(), now()).map(Notice::address).orElse(null));
    }
    return notice;
  }

  /**
   * Who decides, by name: as the last notice of the same body or post has it, unless it put something else in their
   * place, or else as was entered.
   */
  private List<String> namesOnRecord(DecisionView decision) {
    var council = decision.authority();
    var today = London.today(clock);
    var post = decision.proposal().decisionMaker().post();
    if (!isBody(decision) && post.isUnknown()) return List.of();
    var before = notices.lastThatNames(
            council.code(), decision.maker(), isBody(decision) ? "" : post.value(), now())
        .map(Notice::makerNames).orElse(List.of());
    if (wrongWith(decision, before).isEmpty()) return before;
    if (isBody(decision)) return appointments.membersOf(council, words(body(decision)), today);
    return appointments.holderOf(council, post.value(), today).stream().toList();
  }

  /** Why these do not name who decides, as a sentence: each member of a body in a line, or one person alone. */
  private Optional<String> wrongWith(DecisionView decision, List<String> names) {
    if (names.isEmpty()) {
      return Optional.of("Name who decides: every member of a body by name, or the one person. Neither the last notice"
          + " of the same decision maker nor an appointment says who it is.");
    }
    var title = names.stream().filter(name -> isTitle(decision, name)).findFirst();
    if (title.isPresent()) {
      return Optional.of("'" + title.get() + "' is a title and no name: a notice names who decides. Write the name, and"
          + " the post after it in brackets where it helps.");
    }
    var several = names.stream().filter(KeyNotice::namesSeveral).findFirst();
    if (several.isPresent()) {
      return Optional.of("'" + several.get() + "' reads as more than one name. " + (isBody(decision)
          ? "Write each name on a line of its own" : "One person decides: name them alone")
          + ", and a post after it in brackets.");
    }
    if (!isBody(decision)) {
      return names.size() == 1 ? Optional.empty()
          : Optional.of("One person decides: name them alone, and not " + String.join(", ", names) + ".");
    }
    if (names.size() == 1) {
      return Optional.of("Name every member of " + words(body(decision)) + ", one per line: a body is announced with"
          + " the names of its members, and '" + names.get(0) + "' is one.");
    }
    return names.stream()
        .filter(name -> names.stream().filter(other -> Executive.isSameName(name, other)).count() > 1)
        .findFirst()
        .map(name -> "'" + name + "' is named twice: name each member once. Two members who have one name are told"
            + " apart by their wards in brackets.");
  }

  /** Whether a title stands where a name belongs: the body's, the decision's own post, or another. */
  private boolean isTitle(DecisionView decision, String name) {
    return name.strip().replaceFirst("(?i)^the ", "").equalsIgnoreCase(words(body(decision)))
        || decision.proposal().decisionMaker().post().is(post -> new PostTitle(post).isSamePostAs(name))
        || executive.isTitle(decision.authority(), name, London.today(clock));
  }

  private static PaperContent keyContents(DecisionView decision, Notice notice, KeyNotice written) {
    var body = body(decision);
    var isBody = isBody(decision);
    var content =
        PaperContent.empty()
            .text("key-statement", "A key decision is to be made on behalf of the council.")
            .text("matter", notice.matter())
            .text("maker", isBody ? words(body) : notice.makerNames().get(0))
            .when(isBody ? "maker-is-body" : "maker-is-individual")
            .text("period", new NoticePeriod(notice.periodFrom(), notice.periodTo()).words())
            .list("documents", written.documents().isEmpty() ? publicDocuments(decision.proposal())
                : written.documents())
            .text("address", notice.address())
            .text("further-documents", "Other documents relevant to the matter may be submitted to the decision maker.")
            .text(
                "how-to-ask",
                notice.address() == null
                    ? null
                    : "Ask for details of those documents, as they become available, at: " + notice.address());
    if (isBody) return content.list("members", notice.makerNames());
    var post = decision.proposal().decisionMaker().post().or(words(body));
    return content.text("maker-title", post);
  }

  private static List<String> publicDocuments(Proposal proposal) {
    return proposal.documents().stream()
        .filter(d -> d.publicity().equals("public"))
        .map(d -> d.id().equals("report") ? "Report" : d.id())
        .toList();
  }

  // --- a meeting in private ----------------------------------------------------------------------------------------

  /**
   * Publishes the first notice of a meeting in private.
   *
   * @param meetingOn null for the day that is planned
   * @throws Refused if it is not democratic services', no day is known, or the meeting is before the notice has run
   */
  public NoticeView publishPrivateMeetingNotice(DecisionReference reference, LocalDate meetingOn, String reasons) {
    var decision = decisions.get(reference);
    var person = requireDemocraticServices(decision);
    var period = periods.privateMeetingNotice(decision.authority(), now());
    var day = meetingOn != null ? meetingOn : decision.proposal().decision().planned().or(null);
    if (day == null) throw new Refused("Say on which day the meeting is.").at("/meetingOn");
    requireNotBefore(day, period, "/meetingOn", NoticeKind.PRIVATE_MEETING);
    var notice = new Notice(NoticeKind.PRIVATE_MEETING, decision, new NoticePeriod(day, day), List.of());
    notice.because(reasons);
    return publish(
        notice, decision, person, period,
        PaperContent.empty()
            .text("body", words(body(decision)))
            .day("meeting", day)
            .text("matter", notice.matter())
            .text("reasons", reasons)
            .text(
                "representations",
                "Representations why the meeting should be open to the public may be sent to democratic services,"
                    + " quoting "
                    + reference + "."));
  }

  /**
   * Publishes the second notice: reasons, representations and the response to them.
   *
   * @throws Refused before the first notice, without a response to representations, or too late for the meeting
   */
  public NoticeView publishPrivateMeetingResponse(
      DecisionReference reference, List<String> representations, String response) {
    var decision = decisions.get(reference);
    var person = requireDemocraticServices(decision);
    var first =
        standing(reference, n -> n.kind() == NoticeKind.PRIVATE_MEETING)
            .orElseThrow(
                () -> new Refused("The first notice of the meeting in private has not been published.")
                    .because(NoticeKind.PRIVATE_MEETING.hold(), "SI 2012/2089 reg 5(2)"));
    var period = periods.privateMeetingResponse(decision.authority(), now());
    requireNotBefore(first.periodFrom(), period, "/response", NoticeKind.PRIVATE_MEETING_RESPONSE);
    var notice =
        new Notice(
            NoticeKind.PRIVATE_MEETING_RESPONSE, decision,
            new NoticePeriod(first.periodFrom(), first.periodTo()), List.of());
    notice.because(first.reasons());
    return publish(
        notice, decision, person, period,
        PaperContent.empty()
            .text("body", words(body(decision)))
            .day("meeting", first.periodFrom())
            .text("matter", notice.matter())
            .text("reasons", first.reasons())
            .list("representations", representations)
            .text("response", response)
            .when(!representations.isEmpty(), "representations-received"));
  }

  private static void requireNotBefore(LocalDate day, Period period, String pointer, NoticeKind kind) {
    if (!day.isBefore(period.effectiveOn())) return;
    throw new Refused(
            "A notice published today allows the meeting on " + London.say(period.effectiveOn())
                + " at the earliest, not on " + London.say(day) + ".")
        .at(pointer)
        .because(kind.hold(), period.rule().citation());
  }

  // --- urgency -----------------------------------------------------------------------------------------------------

  /**
   * Publishes why the matter is urgent.
   *
   * @param written null for the reasons of whoever agreed
   * @throws Refused if it is not democratic services', or nobody has agreed
   */
  public void publishUrgencyReasons(DecisionReference reference, String matter, String written) {
    var decision = decisions.get(reference);
    var person = requireDemocraticServices(decision);
    var agreement =
        agreement(reference, matter)
            .filter(UrgencyAgreement::isAgreed)
            .orElseThrow(() -> new Refused("Nobody has agreed that it is urgent.")
                .because(holdOf(matter), "SI 2012/2089 reg 11"));
    var ofTheMeeting = matter.equals(OF_THE_MEETING);
    var content =
        PaperContent.empty()
            .text("matter", decision.title())
            .text("agreed-by", StringUtils.capitalize(agreement.capacity()))
            .day("agreed-on", London.date(agreement.answeredAt()))
            .text("reasons", written != null ? written : agreement.reasons());
    papers.produce(
        ofTheMeeting ? "private-urgency" : "special-urgency-reasons",
        reference,
        ofTheMeeting
            ? content
                .text("body", words(body(decision)))
                .day("meeting", decision.proposal().decision().planned().or(null))
            : content);
    agreement.reasonsPublished(now());
    tell(reference, ofTheMeeting ? "private-urgency-reasons-published" : "special-urgency-reasons-published", person);
  }

  static String holdOf(String matter) {
    return matter.equals(OF_THE_MEETING) ? NoticeKind.PRIVATE_MEETING.hold() : KEY_HOLD;
  }

  // --- what no longer stands ---------------------------------------------------------------------------------------

  /** A changed matter or maker is not the one that was announced: all notice is given afresh. */
  @EventListener
  @Order(0) // before the tasks that wait are told what has changed
  void on(FactsChanged change) {
    var decision = decisions.get(change.decision());
    if (decision.decidedAt() != null || decision.stage().isEnd()) return;
    if (!change.noticeStale()) {
      askForMeetingNotices(change, decision);
      askOnTheRungThatIsOpen(change, decision.reference());
      return;
    }
    var standing = notices.standing(decision.reference().value());
    var agreed =
        agreements.findByDecisionAndStaleAtIsNullOrderByAnsweredAtDesc(decision.reference().value());
    if (standing.isEmpty() && agreed.isEmpty()) {
      askOnTheRungThatIsOpen(change, decision.reference());
      return;
    }
    var because = "The matter or its maker has changed since notice was given.";
    standing.forEach(n -> goStale(n, because));
    for (var agreement : agreed) {
      agreement.goStale(now());
      tell(decision.reference(), "urgency-agreement-stale", actors.current());
      if (!agreement.isAgreed()) continue;
      gate.open(decision.reference(), null, holdOf(agreement.matter()), because);
      if (agreement.matter().equals(OF_THE_MEETING)) {
        gate.open(decision.reference(), null, NoticeKind.PRIVATE_MEETING_RESPONSE.hold(), because);
      }
    }
    workflow.noticeWentStale(decision.reference());
  }

  /** Notice that was to be given afresh runs beside the lifecycle, which ends without it. */
  @EventListener
  @Order(0) // while the case can still be told
  void on(DecisionWithdrawn withdrawn) {
    workflow.noNoticeNeeded(withdrawn.decision(), "the decision was withdrawn");
  }

  /** A notice must stand (invariant 2): one that is taken down gives no notice any more, and a fresh one is needed. */
  @EventListener
  void on(Happened happened) {
    if (!happened.kind().equals("paper-taken-down")) return;
    var reference = new DecisionReference(happened.stream());
    var paper = String.valueOf(happened.facts().get("id"));
    var down = standing(reference, n -> paper.equals(String.valueOf(n.view().paper()))).orElse(null);
    if (down == null) return;
    var decision = decisions.get(reference);
    if (decision.decidedAt() != null || decision.stage().isEnd()) return;
    goStale(down, "The notice was taken down.");
    if (workflow.isGivingNotice(reference)) {
      workflow.noticeWentStale(reference);
    } else {
      workflow.freshNoticeNeeded(reference, decision.authority());
    }
  }

  /** What is withheld has changed while other notices run: those of a private meeting do not wait for their end. */
  private void askForMeetingNotices(FactsChanged change, DecisionView decision) {
    var reference = decision.reference();
    if (change.pointers().stream().anyMatch(p -> p.startsWith("/documents"))
        && workflow.isGivingNotice(reference)
        && !due(reference).privateMeeting().equals("none")) {
      workflow.noticeWentStale(reference);
    }
  }

  /**
   * Urgency was asked for, or taken back, or another day is planned, before any notice of the decision was given: what
   * the officers are asked to give is what the ladder of regs 9, 10 and 11 leaves open now.
   */
  private void askOnTheRungThatIsOpen(FactsChanged change, DecisionReference reference) {
    if (change.pointers().stream().noneMatch(p -> p.startsWith("/urgency") || p.startsWith("/decision/planned"))) {
      return;
    }
    var asked = workflow.rungAsked(reference);
    if (asked.isPresent() && !asked.get().equals(due(reference).key())
        && notices.standing(reference.value()).isEmpty()) {
      workflow.noticeWentStale(reference);
    }
  }

  /** The notices whose last day is over and whose decision was not taken: they no longer cover it. */
  @Transactional(readOnly = true)
  public List<UUID> lapsed() {
    var over = notices.findByStaleAtIsNullAndPeriodToBefore(London.today(clock));
    var undecided = decisions.undecidedAmong(over.stream().map(n -> new DecisionReference(n.decision())).toList());
    return over.stream().filter(n -> undecided.contains(new DecisionReference(n.decision()))).map(Notice::id).toList();
  }

  /** Notes that one of them has lapsed and has fresh notice given. It must not mind being called again. */
  public void noteLapsed(UUID id) {
    var lapsed = notices.findById(id).orElseThrow();
    var reference = new DecisionReference(lapsed.decision());
    if (lapsed.isStale() || !decisions.isUndecided(reference)) return;
    var decision = decisions.get(reference);
    goStale(lapsed, "The notice has lapsed: the period that it stated ended on " + London.say(lapsed.periodTo()) + ".");
    if (!workflow.isGivingNotice(decision.reference())) {
      workflow.freshNoticeNeeded(decision.reference(), decision.authority());
    } else {
      workflow.noticeWentStale(decision.reference());
    }
  }

  /** With the first notice of a meeting in private goes the second, which names that meeting. */
  private void goStale(Notice notice, String because) {
    if (notice.isStale()) return;
    var reference = new DecisionReference(notice.decision());
    notice.goStale(because, now());
    events.publishEvent(
        Happened.to(reference, "notice-stale", actors.current())
            .with("notice", notice.kind().id())
            .with("because", because));
    gate.clocks(reference).stream().filter(c -> c.id().equals(notice.clock())).forEach(c -> {
      gate.stop(reference, null, c.kind(), because);
      gate.countsNoLonger(c.id(), because);
    });
    gate.open(reference, null, notice.kind().hold(), because);
    if (notice.kind() != NoticeKind.PRIVATE_MEETING) return;
    standing(reference, n -> n.kind() == NoticeKind.PRIVATE_MEETING_RESPONSE)
        .ifPresent(second -> goStale(second, "The first notice, which it follows, no longer stands."));
  }

  // --- common ------------------------------------------------------------------------------------------------------

  private NoticeView publish(
      Notice notice, DecisionView decision, Actor person, Period period, PaperContent content) {
    var reference = decision.reference();
    // A fresh notice takes the place of the one that stands; the clock of the old one no longer counts.
    var sameRung = standing(reference, n -> n.kind().hold().equals(notice.kind().hold()));
    sameRung.ifPresent(old -> goStale(old, "A fresh notice was given."));
    var paper = papers.produce(notice.kind().id(), reference, content);
    var started = gate.start(reference, null, period, notice.kind().hold());
    var exception = NoticeKind.GENERAL_EXCEPTION;
    if (notice.kind() == exception || sameRung.filter(old -> old.kind() == exception).isPresent()) {
      gate.openCiting(reference, null, notice.kind().hold(), "", period.rule().citation());
    }
    notice.published(paper, started);
    notices.save(notice);
    events.publishEvent(
        Happened.to(reference, "notice-given", person)
            .with("notice", notice.kind().id())
            .with("matter", notice.matter())
            .with("maker", notice.maker())
            .with("from", notice.periodFrom())
            .with("to", notice.periodTo())
            .with("earliest", period.effectiveOn())
            .with("rule", period.rule().citation())
            .withholding("makerNames", String.join("; ", notice.makerNames())));
    return notice.view();
  }

  private Optional<Notice> standing(DecisionReference reference, Predicate<Notice> which) {
    return notices.standing(reference.value()).stream()
        .filter(which)
        .reduce((first, last) -> last);
  }

  private Optional<UrgencyAgreement> agreement(DecisionReference reference, String matter) {
    return agreements.findFirstByDecisionAndMatterAndStaleAtIsNullOrderByAnsweredAtDesc(reference.value(), matter);
  }

  private List<ClockView> clocksOf(DecisionReference reference, Predicate<Notice> which) {
    var theirs = notices.standing(reference.value()).stream().filter(which).map(Notice::clock).toList();
    return gate.clocks(reference).stream().filter(c -> theirs.contains(c.id())).toList();
  }

  private Instant latest(Collection<ClockView> clocks) {
    return clocks.stream()
        .map(c -> c.period().effectiveFrom())
        .max(Comparator.naturalOrder())
        .filter(now()::isBefore)
        .orElse(now());
  }

  private Actor requireDemocraticServices(DecisionView decision) {
    var person = actors.person();
    requireCouncil(person, decision);
    if (!person.has(Role.DEMOCRATIC_SERVICES)) {
      throw new Refused("Only democratic services of " + decision.authority().words() + " publish notices.")
          .because(KEY_HOLD, "SI 2012/2089 regs 5, 9, 10: the proper officer");
    }
    return person;
  }

  static void requireCouncil(Actor person, DecisionView decision) {
    if (!person.belongsTo(decision.authority())) {
      throw new Refused(decision.reference() + " is a decision of " + decision.authority().words()
          + "; only its people act on it.")
          .because(KEY_HOLD, "Local Government Act 2000 s.9D");
    }
  }

  private static String body(DecisionView decision) {
    return decision.proposal().decisionMaker().body().or(decision.maker());
  }

  /** Whether a body decides, whose members a notice names, and not one person. */
  static boolean isBody(DecisionView decision) {
    return BODIES.contains(body(decision));
  }

  private static String words(String body) {
    return StringUtils.capitalize(body.replace('-', ' '));
  }

  private static String makerWords(DecisionView decision, List<String> names) {
    var body = body(decision);
    return isBody(decision)
        ? words(body) + ": " + String.join(", ", names)
        : names.get(0) + ", " + decision.proposal().decisionMaker().post().or(words(body));
  }

  private void tell(DecisionReference reference, String kind, Actor actor) {
    events.publishEvent(Happened.to(reference, kind, actor));
  }

  private Instant now() {
    return clock.instant();
  }
}
