package org.remit.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.notice.NoticeView;
import org.remit.notice.Notices;
import org.remit.papers.PaperContent;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPapers;
import org.remit.people.ActingFor;
import org.remit.people.Actors;
import org.remit.people.Appointments;
import org.remit.people.Authors;
import org.remit.people.Interests;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.OutcomeLines;
import org.remit.proposal.Progress;
import org.remit.proposal.Progress.Outcome;
import org.remit.proposal.ResolutionState;
import org.remit.proposal.ResolutionView;
import org.remit.proposal.Stage;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.PostTitle;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.CallInQuestion;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Route;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Takes decisions and publishes their records. Each decision is taken once, by whoever may, when nothing holds it. */
@Service
@Transactional
public class DecisionMaking {

  private static final List<String> OUTCOMES = List.of("approved", "mixed", "deferred", "refused");
  private static final List<String> ANSWERS = List.of("approved", "amended", "deferred", "refused");

  private final DecisionRecords records;
  private final BeforeDeciding before;
  private final CallInWaivers waivers;
  private final Decisions decisions;
  private final Progress progress;
  private final Gate gate;
  private final Notices notices;
  private final Interests interests;
  private final ConflictsForTheRecord declared;
  private final PrivatePart privatePart;
  private final Appointments appointments;
  private final Authors authors;
  private final LegalPeriods periods;
  private final StatutoryPapers papers;
  private final Papers documents;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  DecisionMaking(
      DecisionRecords records,
      BeforeDeciding before,
      CallInWaivers waivers,
      Decisions decisions,
      Progress progress,
      Gate gate,
      Notices notices,
      Interests interests,
      ConflictsForTheRecord declared,
      PrivatePart privatePart,
      Appointments appointments,
      Authors authors,
      LegalPeriods periods,
      StatutoryPapers papers,
      Papers documents,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.records = records;
    this.before = before;
    this.waivers = waivers;
    this.decisions = decisions;
    this.progress = progress;
    this.gate = gate;
    this.notices = notices;
    this.interests = interests;
    this.declared = declared;
    this.privatePart = privatePart;
    this.appointments = appointments;
    this.authors = authors;
    this.periods = periods;
    this.papers = papers;
    this.documents = documents;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /** The record of a decision; empty while it is not taken. */
  @Transactional(readOnly = true)
  public Optional<DecisionRecordView> recordOf(DecisionReference decision) {
    return records.findById(decision.value()).map(DecisionRecord::view);
  }

  /** When the meeting is held that decides it; empty where none is called, or no meeting decides. */
  @Transactional(readOnly = true)
  public Optional<Instant> meetingOf(DecisionReference decision) {
    return Optional.ofNullable(before.meetingOf(decision));
  }

  /**
   * The day before which it is not decided by what the public was told: of the meeting that is called, or else the
   * first that the notices which stand name (SI 2012/2089 regs 5, 9). Empty where nothing names a day.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> firstDayNamed(DecisionReference decision) {
    return meetingOf(decision).map(London::date)
        .or(() -> notices.of(decision).stream().filter(n -> n.staleAt() == null).map(NoticeView::periodFrom)
            .max(Comparator.naturalOrder()));
  }

  /**
   * The day after which it is not decided by what the public was told: of the meeting that is called, or else the last
   * that a notice which stands names. Empty where nothing names a day.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> lastDayNamed(DecisionReference decision) {
    return meetingOf(decision).map(London::date)
        .or(() -> notices.of(decision).stream().filter(n -> n.staleAt() == null).map(NoticeView::periodTo)
            .min(Comparator.naturalOrder()));
  }

  /** The meetings of several decisions; one of which no agenda is out is left out. */
  public Map<DecisionReference, Instant> meetingsOf(Collection<DecisionReference> decisions) {
    return before.meetingsOf(decisions);
  }

  /**
   * Takes the decision, as the signed-in person may.
   *
   * @return approved if anything stands, deferred if all of it was put off, refused otherwise
   * @throws Refused if the person may not decide, it is too early, it was decided, or the record would lack something
   */
  public String decide(DecisionReference reference, DecideCommand command) {
    var actor = actors.person();
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.deciding(decision.maker()));
    interests.requireNone(actor, reference);
    var acting = actingFor(decision, actor);
    var earlier = records.findById(reference.value());
    if (earlier.isPresent()) {
      throw new Refused(reference + " was decided on " + London.say(earlier.get().view().takenAt())
          + "; it is decided once.")
          .because("decided-once", "A decision is taken once; a change is a decision of its own");
    }
    if (!OUTCOMES.contains(command.outcome())) {
      throw new Refused("Choose one of: " + String.join(", ", OUTCOMES) + ".").at("/outcome");
    }
    var lines = OutcomeLines.read(
        command.resolutionOutcomes(),
        decision.resolutions().stream().map(ResolutionView::id)
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new)),
        ANSWERS);
    var takenAt = takenAt(decision);
    var outcomes = outcomes(decision, command, lines, takenAt);
    if (blank(command.reasons())) throw new Refused("Write the reasons for the decision.").at("/reasons");
    var authority = decision.maker().equals("officer") ? before.holdForAuthority(decision) : null;
    var ownRule = mayDecideOwnReport(decision, actor, authority);
    if (outcomes.stream().allMatch(o -> o.state().equals("deferred"))) {
      progress.decided(reference, takenAt, forProgress(outcomes), Set.of());
      before.deferred(decision);
      events.publishEvent(
          Happened.to(reference, "decision-deferred", actor).withholding("reasons", command.reasons()));
      return "deferred";
    }
    mustBeFreeToDecide(decision);
    mustBeTheOneNamed(decision, actor);
    var record = record(decision, command, acting, actor, outcomes, authority, takenAt);
    if (ownRule != null) record.decidedByItsAuthor(ownRule);
    records.save(record);
    progress.decided(
        reference,
        takenAt,
        forProgress(outcomes),
        outcomes.stream().filter(o -> o.callable() || o.waived()).map(ResolutionOutcome::resolution)
            .collect(Collectors.toSet()));
    progress.enter(reference, Stage.DECIDED);
    var view = record.view();
    // What else the record has from the facts is refused now too: once it is decided they no longer change.
    papers.mustBePublishable(view.kind(), reference, recordPaper(decision, view, documents));
    events.publishEvent(
        Happened.to(reference, "decision-taken", actor)
            .with("maker", view.maker())
            .with("outcome", view.outcome())
            .with("takenAt", takenAt)
            .with("record", RecordKind.of(decision.maker(), decision.proposal()).citation())
            .with("authority", view.authority())
            .with("deputyFor", view.deputyFor())
            .with("postHeldOnRecord", acting.recorded())
            .with("byItsAuthor", view.authorDecided() != null)
            .withholding("actor.principal", acting.principal())
            .withholding("decidedBy", actor.user()));
    return view.outcome();
  }

  /** One person's decision is a post's: whoever holds it on the day, or deputises for it, takes it. */
  private ActingFor actingFor(DecisionView decision, Actor actor) {
    var post = decision.proposal().decisionMaker().post();
    if (decision.decidedAtAMeeting() || post.isUnknown()) return ActingFor.nobodyEntered();
    // A deputy is one by appointment, and never by their own word.
    return appointments.actingFor(decision.authority(), post.value(), actor, London.today(clock));
  }

  /**
   * The notice of one person's key decision names that person (SI 2012/2089 reg 9(1)(c)): whoever held the post when it
   * was given. Who came after, or deputises, decides on a notice that names them too.
   */
  private void mustBeTheOneNamed(DecisionView decision, Actor actor) {
    var post = decision.proposal().decisionMaker().post();
    if (decision.decidedAtAMeeting() || post.isUnknown()) return;
    notices.naming(decision.reference())
        .filter(n -> n.makerNames().size() == 1 && appointments.wasHeldByOthers(
            decision.authority(), post.value(), actor, London.date(n.publishedAt())))
        .ifPresent(n -> {
          throw new Refused(("The notice of %s names %s, who held the post then, and you are somebody else. A fresh"
              + " notice that names you comes first: democratic services take the one that stands down and are asked"
              + " for another.").formatted(London.say(London.date(n.publishedAt())), n.makerNames().get(0)))
              .because("key-decision-notice", "SI 2012/2089 reg 9(1)(c)");
        });
  }

  private DecisionRecord record(
      DecisionView decision, DecideCommand command, ActingFor acting, Actor actor, List<ResolutionOutcome> outcomes,
      AuthorityFound authority, Instant takenAt) {
    var alternatives = alternatives(decision, command.alternatives());
    var conflicts = declared.conflicts(decision, command.conflicts());
    privatePart.check(decision, command.privatePart(), command.exclusionResolution());
    mustDiscloseNothing(decision.reference(), command, alternatives);
    var kind = RecordKind.of(decision.maker(), decision.proposal());
    var outcome = outcomes.stream().anyMatch(ResolutionOutcome::stands) ? "approved" : "refused";
    var record = new DecisionRecord(
        decision.reference(), kind, decision.maker(), makerWords(decision), actor, command, outcome, outcomes,
        alternatives, conflicts, takenAt);
    record.decidedBy(acting.deputy() ? makerWords(decision) : null);
    declared.dispensations(decision).forEach(record::dispensedWith);
    record.under(underWhat(decision, authority, outcomes), before.consultationOf(decision));
    return record;
  }

  /** The scheme, the delegation or the chair's opinion that it rests on, and who waived call-in; null if none. */
  private String underWhat(DecisionView decision, AuthorityFound authority, List<ResolutionOutcome> outcomes) {
    var all = new ArrayList<String>();
    if (authority != null) {
      all.add(authority.cited());
    } else {
      var opinion = before.urgencyOpinion(decision.reference());
      if (opinion != null) all.add("Chair's opinion of urgency (LGA 1972 s.100B(4)(b)): " + opinion);
    }
    outcomes.stream().filter(ResolutionOutcome::waived).findFirst()
        .ifPresent(o -> all.add(StringUtils.capitalize(o.because())));
    return all.isEmpty() ? null : String.join(". ", all);
  }

  /** Whoever wrote the report decides it only where the scheme allows it (invariant 6); then the record says so. */
  private String mayDecideOwnReport(DecisionView decision, Actor actor, AuthorityFound authority) {
    var wrote = authors.wrote(actor, decision.reference());
    if (!wrote && !isByThePostThatDecides(decision)) return null;
    if (authority != null && authority.mayDecideOwnReport()) return authority.cited() + " lets the author decide";
    if (!wrote) {
      throw new Refused(("The facts of %s name one post as author of the report and as the one that decides. Another"
          + " post decides it, or the facts are put right first.").formatted(decision.reference()))
          .because("four-eyes", "Constitution: whoever wrote a report does not decide it");
    }
    throw new Refused("You wrote the report of " + decision.reference()
            + ", or changed its facts; somebody else decides it.")
        .because("four-eyes", "Constitution: whoever wrote a report does not decide it");
  }

  private static boolean isByThePostThatDecides(DecisionView decision) {
    var author = decision.proposal().report().author().post();
    return !decision.decidedAtAMeeting()
        && decision.proposal().decisionMaker().post().is(post -> author.is(new PostTitle(post)::isSamePostAs));
  }

  /**
   * The record is published as it is written (regs 12 and 13), so what it must not say is refused while whoever writes
   * it can still say it otherwise.
   */
  private void mustDiscloseNothing(DecisionReference reference, DecideCommand command, List<String> alternatives) {
    documents.mustNotRepeatWithheld(reference, "/reasons", "the reasons", command.reasons());
    documents.mustNotRepeatWithheld(reference, "/alternatives", "the alternatives", String.join("\n", alternatives));
    documents.mustNotRepeatWithheld(reference, "/conflicts", "the conflicts of interest",
        String.join("\n", command.conflicts()));
    documents.mustNotRepeatWithheld(reference, "/dispensations", "the dispensations",
        String.join("\n", command.dispensations()));
    documents.mustNotRepeatWithheld(reference, "/resolutionOutcomes", "the resolutions that differ",
        String.join("\n", command.resolutionOutcomes()));
  }

  /** A meeting decides when it meets, whenever that is noted down; one person decides by entering it. */
  private Instant takenAt(DecisionView decision) {
    var meets = decision.decidedAtAMeeting() ? before.meetingOf(decision.reference()) : null;
    return meets == null ? clock.instant() : meets;
  }

  /** One person decides now; a meeting decided at its hour, whenever that is noted down. */
  private void mustBeFreeToDecide(DecisionView decision) {
    var reference = decision.reference();
    var meets = decision.decidedAtAMeeting() ? before.meetingOf(reference) : null;
    if (meets == null || clock.instant().isBefore(meets)) gate.require(reference, null, Act.DECIDE);
    if (!decision.decidedAtAMeeting()) return;
    var rule = decision.maker().equals("council") ? "Local Government Act 1972 s.100B" : "SI 2012/2089 regs 6 and 7";
    if (meets == null) {
      throw new Refused("No agenda of a meeting that decides " + reference + " has been published.")
          .because(BeforeDeciding.AGENDA, rule);
    }
    if (clock.instant().isBefore(meets)) {
      throw new Refused("The meeting is on " + London.say(meets) + "; it cannot have decided before.")
          .because(BeforeDeciding.AGENDA, rule);
    }
    mustHaveBeenLawfulAt(meets, reference);
  }

  /**
   * What the law asks for before the decision was there when the meeting met, or it was not: neither is what came later
   * that day in time, nor does what was opened afterwards forbid what was decided.
   */
  private void mustHaveBeenLawfulAt(Instant met, DecisionReference reference) {
    gate.forbadeAt(met, reference, Act.DECIDE).stream().findFirst().ifPresent(h -> {
      var why = gate.whyNotAt(met, reference, h.kind())
          .orElse(h.ended() == null ? h.words() + " " + h.reason() : h.words());
      var from = h.until() != null && h.until().isAfter(London.date(met)) ? ", and it may be decided from "
          + London.say(h.until()) : h.ended() == null ? ", and it was forbidden to decide then"
          : ", and until " + London.say(h.liftedAt()) + " it was forbidden to decide";
      throw new Refused("The meeting was on %s%s: %s Put it off, and give an agenda for a meeting then."
          .formatted(London.say(met), from, why))
          .because(h.kind(), h.rule());
    });
  }

  /** As they were written, or those of the report; none where the one line says so. */
  static List<String> alternatives(DecisionView decision, List<String> written) {
    if (!written.isEmpty()) return Given.linesOrNone(written, "/alternatives");
    var fromTheReport = alternativesOfTheReport(decision);
    if (fromTheReport.isEmpty()) {
      throw new Refused("The report names no alternative: write those considered and rejected, or 'none'.")
          .at("/alternatives");
    }
    return fromTheReport;
  }

  /** The alternatives that the report names, each in a line, as the record and the forms of deciding show them. */
  public static List<String> alternativesOfTheReport(DecisionView decision) {
    return decision.proposal().alternatives().stream()
        .map(a -> a.option() + (a.rejectedBecause().known() ? ": rejected because " + a.rejectedBecause().value() : ""))
        .toList();
  }

  private List<ResolutionOutcome> outcomes(
      DecisionView decision, DecideCommand command, Map<String, OutcomeLines.Line> lines, Instant takenAt) {
    var mixed = command.outcome().equals("mixed");
    if (mixed && lines.isEmpty()) {
      throw new Refused("Say which resolutions were decided differently, one a line, such as 'a: amended: the new"
          + " wording' or 'b: refused: the reason'.").at("/resolutionOutcomes");
    }
    var route = decisions.route(decision);
    var all = new ArrayList<ResolutionOutcome>();
    for (var resolution : decision.resolutions()) {
      var line = lines.get(resolution.id());
      var answer = line == null ? (mixed ? "approved" : command.outcome()) : line.answer();
      var fits = mixed || answer.equals(command.outcome())
          || (command.outcome().equals("approved") && answer.equals("amended"));
      if (!fits) {
        throw new Refused(("Resolution %s was %s, so not all of it was %s: choose that resolutions were decided"
            + " differently.")
                .formatted(resolution.id(), answer, command.outcome()))
            .at("/outcome");
      }
      var amended = answer.equals("amended");
      if (amended && line.words() == null) {
        throw new Refused("Write what resolution " + resolution.id() + " says now.").at("/resolutionOutcomes");
      }
      var stands = amended || answer.equals("approved");
      var callable = stands ? callable(decision, route, resolution.id(), takenAt) : null;
      all.add(
          new ResolutionOutcome(
              resolution.id(), resolution.words(), answer, amended ? line.words() : null,
              amended || line == null ? null : line.words(),
              callable != null && callable.yes(), callable != null && callable.waived(),
              callable == null ? null : callable.because()));
    }
    return all;
  }

  private record Callable(boolean yes, boolean waived, String because) {}

  /** The route answers for the resolution, the constitution for the maker; only an approval on record waives it. */
  private Callable callable(DecisionView decision, Route route, String letter, Instant takenAt) {
    var part = route.resolution(letter).map(Route.ResolutionRoute::callable).orElse(route.callable());
    if (Boolean.FALSE.equals(part.cautious())) {
      var reason = part.reason();
      return new Callable(false, false, reason.sentence() + " (" + reason.citation() + ")");
    }
    var answer = periods.callIn(
        decision.authority(),
        new CallInQuestion(London.date(takenAt), clock.instant(), body(decision), category(route), false));
    if (!answer.callable()) return new Callable(false, false, answer.because());
    return waivers.agreed(decision.reference(), takenAt)
        .map(waiver -> new Callable(false, true, waiver.sentence()))
        .orElseGet(() -> new Callable(true, false, answer.because()));
  }

  private static String body(DecisionView decision) {
    var body = decision.proposal().decisionMaker().body();
    return body.known() ? body.value() : decision.maker();
  }

  private static String category(Route route) {
    var key = route.key().settled();
    if (key == null) return "depends";
    return key ? "key" : route.category().answer() == null ? "non-key" : route.category().answer();
  }

  private static Map<String, Outcome> forProgress(List<ResolutionOutcome> outcomes) {
    var all = new LinkedHashMap<String, Outcome>();
    for (var each : outcomes) {
      all.put(each.resolution(),
          new Outcome(ResolutionState.valueOf(each.state().toUpperCase(Locale.ROOT)), each.wording(), each.reason()));
    }
    return all;
  }

  /**
   * Publishes the record as soon as practicable (SI 2012/2089 reg 14). What cannot be called in takes effect at once,
   * with the rule; for the rest the call-in window opens.
   *
   * @throws Refused if nothing was decided, the record lacks what its regulation asks, or it was published
   */
  public void publish(DecisionReference reference, boolean confirmed) {
    var actor = actors.person();
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.DEMOCRATIC_SERVICES);
    if (!confirmed) throw new Refused("Confirm that you have checked the record.").at("/confirmed");
    var record = records.findById(reference.value())
        .orElseThrow(() -> new Refused(reference + " has not been decided, so there is no record to publish.")
            .because("not-decided", "SI 2012/2089 regs 12 to 14"));
    record.publish(clock.instant());
    records.saveAndFlush(record);
    var view = record.view();
    papers.produce(view.kind(), reference, recordPaper(decision, view, documents));
    progress.published(reference);
    var callable = view.outcomes().stream().anyMatch(ResolutionOutcome::callable);
    papers.produce("decision-notice", reference, notice(decision, view, callable));
    for (var each : view.outcomes()) {
      if (each.stands() && !each.callable()) {
        var rule = each.waived() ? each.because() : "not callable: " + each.because();
        progress.tookEffect(
            reference, each.resolution(), London.today(clock), rule, each.waived() ? How.WAIVED : How.NOT_NEEDED);
      }
    }
    if (view.outcome().equals("approved")) progress.enter(reference, callable ? Stage.CALL_IN : Stage.IMPLEMENTATION);
  }

  static PaperContent recordPaper(DecisionView decision, DecisionRecordView record, Papers documents) {
    var reasons = record.reasons();
    if (record.authority() != null) reasons += "\n\nAuthority: " + record.authority() + ".";
    if (record.deputyFor() != null) reasons += "\n\nDecided by a deputy for: " + record.deputyFor() + ".";
    if (record.authorDecided() != null) {
      reasons += "\n\nThe author of the report decided it: " + record.authorDecided() + ".";
    }
    if (!record.consultation().isEmpty()) {
      reasons += "\n\nConsulted: " + String.join("; ", record.consultation()) + ".";
    }
    var council = record.kind().equals(RecordKind.COUNCIL.paper());
    if (record.exclusion() != null && !council) {
      reasons += "\n\nThe public was excluded from part of the meeting: " + record.exclusion();
    }
    var paper = PaperContent.empty()
        .text("maker", record.makerWords())
        .text("decision", decided(decision, record.outcomes(), documents))
        .day("date", London.date(record.takenAt()))
        .text("reasons", reasons);
    // Minutes name the resolution to exclude; the alternatives and conflicts of an executive record are not theirs.
    if (council) return paper.text("exclusion", record.exclusion()).when(record.exclusion() != null, "part-withheld");
    paper = paper.list("alternatives", record.alternatives()).list("conflicts", record.conflicts());
    if (record.kind().equals(RecordKind.COUNCIL_OFFICER.paper())) {
      return paper.when(
          record.authority() != null && record.authority().startsWith("Delegation by resolution"),
          "express-authorisation");
    }
    return paper.list("dispensations", record.dispensations()).when(!record.conflicts().isEmpty(), "conflict-declared");
  }

  private PaperContent notice(DecisionView decision, DecisionRecordView record, boolean callable) {
    var content = PaperContent.empty()
        .text("maker", record.makerWords())
        .text("decision", decided(decision, record.outcomes(), documents))
        .day("date", London.date(record.takenAt()));
    var route = decisions.route(decision);
    var settled = record.outcomes().stream().filter(o -> o.stands() && !o.callable()).toList();
    var notCallable = settled.stream().map(o -> o.resolution() + ": " + o.because()).toList();
    var notConfirmed = new LinkedHashSet<String>();
    for (var each : settled) {
      var part = route.resolution(each.resolution()).map(Route.ResolutionRoute::callable).orElse(route.callable());
      notConfirmed.addAll(part.unconfirmed());
    }
    if (callable) {
      var answer = periods.callIn(
          decision.authority(),
          new CallInQuestion(London.date(record.takenAt()), clock.instant(), body(decision), category(route), false));
      notConfirmed.addAll(answer.unconfirmed());
      var period = answer.period();
      content = content.when("callable")
          .text("effective", "From %s, unless it is called in.".formatted(London.say(period.effectiveOn())))
          .text("call-in", "Until %s (%s). %s %s"
              .formatted(London.sayUntil(period.closesAt()), period.rule().citation(), answer.because(),
                  periods.howItIsCalledIn(decision.authority(), London.date(record.takenAt()))).strip());
    } else {
      content = content.text("effective", record.outcome().equals("approved") ? "At once." : "Nothing takes effect.");
    }
    return content.when(!notConfirmed.isEmpty(), "not-confirmed").list("not-confirmed", notConfirmed)
        .when(!notCallable.isEmpty(), "not-callable")
        .text("not-callable", notCallable.isEmpty() ? null : String.join("\n\n", notCallable));
  }

  /** What was decided, as record and notice say it: without a sum that stands only in a withheld paper. */
  static String decided(DecisionView decision, List<ResolutionOutcome> outcomes, Papers documents) {
    UnaryOperator<String> withoutSums = text -> documents.withoutWithheldSums(decision.reference(), text);
    return withoutSums.apply(decision.title()) + ".\n\n"
        + outcomes.stream().map(o -> o.inPublic(withoutSums).sentence()).collect(Collectors.joining("\n\n"));
  }

  /** Who decides, as the papers of the decision say it: a body, or a post. */
  public static String makerWords(DecisionView decision) {
    var post = decision.proposal().decisionMaker().post();
    return switch (decision.maker()) {
      case "cabinet" -> "Cabinet";
      case "council" -> "Council";
      case "cabinet-member" -> post.known() ? post.value() : "Cabinet member";
      default -> post.known() ? post.value() : "Officer";
    };
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
