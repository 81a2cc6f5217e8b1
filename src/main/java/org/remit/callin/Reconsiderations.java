package org.remit.callin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.remit.calendar.London;
import org.remit.decision.DecisionMaking;
import org.remit.decision.ReconsideredRecords;
import org.remit.people.ActingFor;
import org.remit.people.Actors;
import org.remit.people.Appointments;
import org.remit.people.Authors;
import org.remit.people.Interests;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.CommitteeAgenda;
import org.remit.routing.CommitteeAgenda.Body;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision maker's second look at what was referred back (Local Government Act 2000 s.9F(4)). To look again is to
 * decide: whoever wrote the report does it only where the scheme allows their post (invariant 6). The act opens a
 * transaction, or joins that of the task.
 */
@Service
@Transactional
public class Reconsiderations {

  private final CallInOnRecord onRecord;
  private final CallInItemRows items;
  private final SecondLook look;
  private final CallInEnds ends;
  private final RulesOfTheDay rules;
  private final MeetingsThatAnswer meetings;
  private final CallInPapers papers;
  private final ReconsideredRecords records;
  private final Decisions decisions;
  private final Interests interests;
  private final Appointments appointments;
  private final Authors authors;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Reconsiderations(
      CallInOnRecord onRecord,
      CallInItemRows items,
      SecondLook look,
      CallInEnds ends,
      RulesOfTheDay rules,
      MeetingsThatAnswer meetings,
      CallInPapers papers,
      ReconsideredRecords records,
      Decisions decisions,
      Interests interests,
      Appointments appointments,
      Authors authors,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.onRecord = onRecord;
    this.items = items;
    this.look = look;
    this.ends = ends;
    this.rules = rules;
    this.meetings = meetings;
    this.papers = papers;
    this.records = records;
    this.decisions = decisions;
    this.interests = interests;
    this.appointments = appointments;
    this.authors = authors;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Whoever made the decision confirms, amends or drops what was referred back; the record of that is public at once.
   *
   * @throws Refused if the person may not decide it, Cabinet cannot have met at that hour, or not on that agenda or in
   *     private, or the record would lack something
   */
  public void reconsider(DecisionReference reference, SecondDecision told) {
    var actor = actors.person();
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.deciding(decision.maker()));
    interests.requireNone(actor, reference);
    var acting = requireMayLookAgain(decision, actor);
    var window = onRecord.window(reference);
    if (window.state() != CallIn.State.AT_MAKER) throw new Refused("Nothing of " + reference + " was referred back.");
    var on = decidedOn(decision, window, told);
    OutcomeByResolution.requireReasons(told.reasons());
    var waiting = onRecord.inState(reference, CallInItem.State.REFERRED_BACK);
    var answers = OutcomeByResolution.read(waiting, told.outcome(), told.lines(), SecondLook.ANSWERS);
    look.settle(reference, waiting, answers, told.reasons(), "on reconsideration on " + London.say(on));
    items.saveAll(waiting);
    ends.end(decision, window);
    var agenda = decision.decidedAtAMeeting() ? told.meeting().agenda() : new CommitteeAgenda(null, null);
    var said = answers.said(actor, reference, "call-in-reconsidered", told.reasons())
        .with("metOn", decision.decidedAtAMeeting() ? on : null)
        .with("metAt", decision.decidedAtAMeeting() ? told.meeting().hour() : null)
        .with("agendaOn", agenda.openedOn())
        .with("deputyFor", acting.deputy() ? DecisionMaking.makerWords(decision) : null)
        .withholding("shorterNotice", agenda.shorterNotice());
    events.publishEvent(satInPrivate(decision, told) ? told.privateBy().saidWith(said) : said);
    var reasons = decision.decidedAtAMeeting() ? told.meeting().withNotice(told.reasons()) : told.reasons();
    if (satInPrivate(decision, told)) reasons += "\n\n" + told.privateBy().inWords();
    records.publish(decision, new ReconsideredRecords.Reconsidered(
        on, decided(decision, answers), reasons, told.alternatives(), told.conflicts(), told.dispensations(),
        told.privatePart(), told.exclusion(), acting.deputy(), authors.wrote(actor, reference)));
    papers.outcomeOf(decision, answers.told(), reasons, DecisionMaking.makerWords(decision), on,
        answers.answers().stream().allMatch("drop"::equals) ? "Nothing takes effect." : "At once.");
  }

  /** A meeting decides when it meets, whenever that is noted down; one person decides by entering it. */
  private LocalDate decidedOn(DecisionView decision, CallIn window, SecondDecision told) {
    if (!decision.decidedAtAMeeting()) {
      window.reconsidered(London.today(clock));
      return London.today(clock);
    }
    meetings.requireAnswers(Body.CABINET, decision, window, told.meeting());
    if (told.privatePart()) {
      meetings.requireMayBePrivate(decision, window, told.meeting().metOn(), told.privateBy());
    }
    window.reconsidered(told.meeting());
    return told.meeting().metOn();
  }

  private static boolean satInPrivate(DecisionView decision, SecondDecision told) {
    return decision.decidedAtAMeeting() && told.privatePart();
  }

  private static List<ReconsideredRecords.Answer> decided(DecisionView decision, OutcomeByResolution answers) {
    return answers.lines().values().stream()
        .map(l -> new ReconsideredRecords.Answer(decision.resolution(l.resolution()), AnswerWords.of(l.answer()),
            l.answer().equals("amend") ? l.words() : null, l.answer().equals("amend") ? null : l.words()))
        .toList();
  }

  private ActingFor requireMayLookAgain(DecisionView decision, Actor actor) {
    var maker = decision.proposal().decisionMaker().post();
    var acting = decision.decidedAtAMeeting() || maker.isUnknown() ? ActingFor.nobodyEntered()
        : appointments.actingFor(decision.authority(), maker.value(), actor, London.today(clock));
    if (!authors.wrote(actor, decision.reference())) return acting;
    var scheme = rules.of(decision).delegation();
    var post = decision.proposal().decisionMaker().post();
    var allowed = decision.maker().equals("officer") && scheme.isSet()
        && scheme.value().stream().anyMatch(d -> d.mayDecideOwnReport() && post.is(d::isFor));
    if (allowed) return acting;
    throw new Refused("You wrote the report of " + decision.reference()
            + ", or changed its facts; somebody else looks at it again.")
        .because("four-eyes", "Constitution: whoever wrote a report does not decide it");
  }
}
