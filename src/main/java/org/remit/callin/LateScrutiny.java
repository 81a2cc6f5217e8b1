package org.remit.callin;

import java.time.Clock;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.people.Interests;
import org.remit.proposal.Decisions;
import org.remit.proposal.Progress;
import org.remit.proposal.Stage;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A meeting that was held in time and told after the call-in was taken to have lapsed, by the command 'late-scrutiny':
 * it did not lapse, unless something was done under the decision since. The act opens a transaction.
 */
@Service
@Transactional
public class LateScrutiny {

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallInItemRows items;
  private final CommitteeMeeting meeting;
  private final ScrutinyClocks clocks;
  private final LapsedCallIns lapsed;
  private final CallInPapers papers;
  private final CallInWorkflow workflow;
  private final Decisions decisions;
  private final Interests interests;
  private final Progress progress;
  private final OpenTasks tasks;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  LateScrutiny(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallInItemRows items,
      CommitteeMeeting meeting,
      ScrutinyClocks clocks,
      LapsedCallIns lapsed,
      CallInPapers papers,
      CallInWorkflow workflow,
      Decisions decisions,
      Interests interests,
      Progress progress,
      OpenTasks tasks,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.onRecord = onRecord;
    this.items = items;
    this.meeting = meeting;
    this.clocks = clocks;
    this.lapsed = lapsed;
    this.papers = papers;
    this.workflow = workflow;
    this.decisions = decisions;
    this.interests = interests;
    this.progress = progress;
    this.tasks = tasks;
    this.clock = clock;
    this.events = events;
  }

  /**
   * What the committee decided in time, told after the call-in was taken to have lapsed: it did not lapse. What it
   * released has effect by that; what it sent on waits again for whoever is to answer it.
   *
   * @throws Refused if no call-in lapsed, the meeting was not held in its time or has no minutes, or something was done
   * under the decision since
   */
  public void record(DecisionReference reference, ScrutinyOutcome told, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.DEMOCRATIC_SERVICES);
    interests.requireNone(actor, reference);
    var window = onRecord.window(reference);
    var waiting = onRecord.inState(reference, CallInItem.State.LAPSED);
    if (window.state() != CallIn.State.ENDED || waiting.isEmpty()) {
      throw new Refused("No call-in of " + reference + " has lapsed: the outcome of scrutiny is recorded by its task.");
    }
    meeting.requireMayTell(decision, actor);
    lapsed.requireNothingDoneSince(decision, window, waiting);
    CommitteeMeeting.requireMinutes(told.minutes());
    var outcome = meeting.answers(decision, told, waiting, clocks.lapse(reference));
    var met = London.say(told.metOn());
    for (var item : waiting) {
      var answer = outcome.of(item);
      var why = answer.words() == null ? told.reasons() : answer.words();
      if (answer.answer().equals("release")) {
        item.become(CallInItem.State.RELEASED, why);
        progress.effectRestsOn(reference, item.letter(), "released by scrutiny on " + met + ", which was recorded on "
            + London.say(London.today(clock)));
      } else {
        var because = "Scrutiny had met in time, on " + met + ", and did not release it.";
        progress.effectWasTooEarly(reference, item.letter(), because);
        progress.calledIn(reference, item.letter(), because);
        item.become(answer.answer().equals("refer-back") ? CallInItem.State.REFERRED_BACK
            : CallInItem.State.TO_COUNCIL, why);
      }
      items.save(item);
    }
    var overall = CommitteeMeeting.overall(outcome);
    window.scrutinised(overall, told, CommitteeMeeting.after(overall), clock.instant());
    rows.saveAndFlush(window);
    Happened inTime = meeting.said("call-in-scrutinised-in-time", decision, told, outcome, actor);
    events.publishEvent(inTime.with("lapsedAt", window.lapsedAt()));
    papers.outcomeOf(decision, outcome.told(), told.meeting().withNotice(told.reasons()), "scrutiny", told.metOn(),
        overall.equals("release")
            ? "It has effect already: the outcome was not known when the call-in was taken to have lapsed."
            : "What was not released waits.");
    if (overall.equals("release")) return;
    progress.enter(reference, Stage.CALL_IN);
    workflow.scrutinisedLate(reference, decision.authority(), overall, decision.maker());
    tasks.refreshFacts(reference);
  }
}
