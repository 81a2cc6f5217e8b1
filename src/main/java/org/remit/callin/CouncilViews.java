package org.remit.callin;

import static org.remit.callin.CallInHolds.CALLED_IN;
import static org.remit.callin.CallInHolds.RULE;

import java.time.Clock;
import org.remit.calendar.London;
import org.remit.papers.PaperContent;
import org.remit.people.Actors;
import org.remit.people.Interests;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.Progress;
import org.remit.proposal.Stage;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.CommitteeAgenda.Body;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What full council said of what scrutiny referred to it (Local Government Act 2000 s.9F(4); constitution, call-in).
 * Inside the budget and policy framework it can only send its views to the decision maker; outside it, its decision
 * takes the place of the executive's. The act opens a transaction, or joins that of the task.
 */
@Service
@Transactional
public class CouncilViews {

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallInItemRows items;
  private final SecondLook look;
  private final CallInEnds ends;
  private final MeetingsThatAnswer meetings;
  private final WhoeverCalledItIn callers;
  private final CallInPapers papers;
  private final Decisions decisions;
  private final Interests interests;
  private final Progress progress;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CouncilViews(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallInItemRows items,
      SecondLook look,
      CallInEnds ends,
      MeetingsThatAnswer meetings,
      WhoeverCalledItIn callers,
      CallInPapers papers,
      Decisions decisions,
      Interests interests,
      Progress progress,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.onRecord = onRecord;
    this.items = items;
    this.look = look;
    this.ends = ends;
    this.meetings = meetings;
    this.callers = callers;
    this.papers = papers;
    this.decisions = decisions;
    this.interests = interests;
    this.progress = progress;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * What full council said: a member of it says so, or a clerk enters its minutes. Where the case does not say on which
   * side of the framework it lies, the monitoring officer's advice to council does; without it council decides nothing.
   *
   * @return whether the decision maker must look again
   * @throws Refused if council cannot have met at that hour, or not on that agenda, or whoever records it signed the
   *     request
   */
  public boolean record(DecisionReference reference, CouncilOutcome told) {
    var views = told.views();
    var actor = actors.person();
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.COUNCIL, Role.COUNCIL_CHAIR, Role.DEMOCRATIC_SERVICES);
    interests.requireNone(actor, reference);
    var window = onRecord.window(reference);
    if (window.state() != CallIn.State.AT_COUNCIL) throw new Refused("Nothing of " + reference + " waits for council.");
    requireDidNotCallIn(reference, actor);
    if (!actor.has(Role.COUNCIL, Role.COUNCIL_CHAIR)) CommitteeMeeting.requireMinutes(told.minutes());
    meetings.requireAnswers(Body.COUNCIL, decision, window, told.meeting());
    OutcomeByResolution.requireReasons(views);
    var on = "on " + London.say(told.meeting().metOn());
    var waiting = onRecord.inState(reference, CallInItem.State.TO_COUNCIL);
    var said = switch (told.outcome()) {
      case "no-objection" -> {
        for (var item : waiting) {
          item.become(CallInItem.State.RELEASED, views);
          ends.takesEffect(reference, item.letter(), "council had no objection " + on);
        }
        yield PaperContent.empty().text("outcome", "Council had no objection.");
      }
      case "send-views" -> {
        waiting.forEach(i -> i.become(CallInItem.State.REFERRED_BACK, views));
        yield PaperContent.empty().text("outcome", "Council sent its views to the decision maker.");
      }
      case "decide" -> {
        requireOutside(decision, told.framework());
        var answers = OutcomeByResolution.read(waiting, "confirm", told.lines(), SecondLook.ANSWERS);
        look.settle(reference, waiting, answers, views, "by council " + on);
        yield answers.told();
      }
      default -> throw new Refused("Choose one of: no-objection, send-views, decide.").at("/outcome");
    };
    items.saveAll(waiting);
    items.flush();
    var left = !onRecord.inState(reference, CallInItem.State.REFERRED_BACK).isEmpty();
    window.councilSaid(told, left ? CallIn.State.AT_MAKER : CallIn.State.ENDED, clock.instant());
    rows.saveAndFlush(window);
    if (!left) progress.enter(reference, Stage.IMPLEMENTATION);
    events.publishEvent(
        Happened.to(reference, "call-in-considered-by-council", actor)
            .with("outcome", told.outcome())
            .with("framework", told.framework())
            .with("metOn", told.meeting().metOn())
            .with("metAt", told.meeting().hour())
            .with("agendaOn", told.meeting().agenda().openedOn())
            .with("resolutions", waiting.stream().map(CallInItem::letter).toList())
            .withholding("shorterNotice", told.meeting().agenda().shorterNotice())
            .withholding("minutes", told.minutes())
            .withholding("views", views));
    papers.outcomeOf(decision, said, told.meeting().withNotice(views), "council", told.meeting().metOn(),
        left ? "The decision maker looks again." : "At once.");
    return left;
  }

  /** @throws Refused if the person signed a request of which council says what comes */
  public void requireMayRecord(DecisionReference reference) {
    requireDidNotCallIn(reference, actors.person());
  }

  private void requireDidNotCallIn(DecisionReference reference, Actor actor) {
    callers.mustNotTell(reference, actor, "another member of council records what it said, or democratic services"
        + " do with its minutes.");
  }

  private static void requireOutside(DecisionView decision, String advised) {
    var framework = decision.proposal().framework();
    if (framework.known() && framework.is("inside") || !framework.known() && "inside".equals(advised)) {
      throw new Refused("Inside the budget and policy framework council can only send its views to the decision maker.")
          .at("/outcome").because(CALLED_IN, RULE);
    }
    if (!framework.known() && !"outside".equals(advised)) {
      throw new Refused("Say what the monitoring officer advised: council decides itself only if the decision lies"
          + " outside the budget and policy framework, and the case does not say it.")
          .at("/framework").because(CALLED_IN, RULE);
    }
  }

  /** Whether council's decision would take the place of the executive's, in words for council. */
  @Transactional(readOnly = true)
  String powers(DecisionReference reference) {
    var framework = decisions.get(reference).proposal().framework();
    if (framework.is("inside")) {
      return "It is inside the budget and policy framework: council can only send its views to the decision maker.";
    }
    return framework.known()
        ? "It is outside the budget and policy framework: what council decides takes the place of the executive's"
            + " decision (recollection, not confirmed)."
        : "Whether it is inside the budget and policy framework is not known: only if the monitoring officer advises"
            + " that it is outside does what council decides take the place of the executive's decision.";
  }
}
