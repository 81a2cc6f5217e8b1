package org.remit.callin;

import static org.remit.callin.CallInHolds.RULE;
import static org.remit.callin.CallInHolds.UNCHECKED;

import java.time.Clock;
import org.remit.calendar.London;
import org.remit.people.Actors;
import org.remit.people.Interests;
import org.remit.proposal.Decisions;
import org.remit.proposal.Progress;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the committee decided of a call-in, recorded by its task (Local Government Act 2000 s.9F(4)): each resolution is
 * released, referred back to the decision maker or referred to council. The act opens a transaction, or joins that of
 * the task.
 */
@Service
@Transactional
public class ScrutinyMeetings {

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallInItemRows items;
  private final CommitteeMeeting meeting;
  private final CallInEnds ends;
  private final ScrutinyClocks clocks;
  private final CallInPapers papers;
  private final Decisions decisions;
  private final Interests interests;
  private final Progress progress;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ScrutinyMeetings(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallInItemRows items,
      CommitteeMeeting meeting,
      CallInEnds ends,
      ScrutinyClocks clocks,
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
    this.meeting = meeting;
    this.ends = ends;
    this.clocks = clocks;
    this.papers = papers;
    this.decisions = decisions;
    this.interests = interests;
    this.progress = progress;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * What the committee decided, resolution by resolution: a member of it says so, or a clerk enters its minutes.
   *
   * @throws Refused if it cannot have met at that hour, or not on that agenda, or whoever records it signed the request
   * @return refer-to-council if anything goes to council, else refer-back if anything goes back, else release
   */
  public String record(DecisionReference reference, ScrutinyOutcome told) {
    var actor = actors.person();
    var metOn = told.metOn();
    var reasons = told.reasons();
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.SCRUTINY, Role.SCRUTINY_CHAIR, Role.DEMOCRATIC_SERVICES,
        Role.MONITORING_OFFICER);
    interests.requireNone(actor, reference);
    var window = onRecord.window(reference);
    if (window.state() != CallIn.State.AT_SCRUTINY) {
      throw new Refused("Nothing of " + reference + " waits for scrutiny.");
    }
    var waiting = onRecord.inState(reference, CallInItem.State.CALLED_IN);
    meeting.requireMayTell(decision, actor);
    requireAllChecked(reference);
    if (!actor.has(Role.SCRUTINY, Role.SCRUTINY_CHAIR)) CommitteeMeeting.requireMinutes(told.minutes());
    var outcome = meeting.answers(
        decision, told, waiting, clocks.lapse(reference).filter(c -> !c.state().equals("stopped")));
    for (var item : waiting) {
      var answer = outcome.of(item);
      var why = answer.words() == null ? reasons : answer.words();
      switch (answer.answer()) {
        case "release" -> {
          item.become(CallInItem.State.RELEASED, why);
          ends.takesEffect(reference, item.letter(), "released by scrutiny on " + London.say(metOn));
        }
        case "refer-back" -> item.become(CallInItem.State.REFERRED_BACK, why);
        default -> item.become(CallInItem.State.TO_COUNCIL, why);
      }
      items.save(item);
    }
    var overall = CommitteeMeeting.overall(outcome);
    window.scrutinised(overall, told, CommitteeMeeting.after(overall), clock.instant());
    rows.saveAndFlush(window);
    clocks.stop(reference, "scrutiny has met");
    if (overall.equals("release")) progress.enter(reference, Stage.IMPLEMENTATION);
    events.publishEvent(meeting.said("call-in-scrutinised", decision, told, outcome, actor));
    papers.outcomeOf(decision, outcome.told(), told.meeting().withNotice(reasons), "scrutiny", metOn,
        overall.equals("release") ? "At once." : "What was not released waits.");
    return overall;
  }

  /** @throws Refused if the person is of the executive, or signed a request that the committee answers */
  public void requireMayRecord(DecisionReference reference) {
    var person = actors.person();
    meeting.requireMayTell(decisions.get(reference, person), person);
  }

  /** The committee answers every valid request, and what came of it cannot wait for some and not for others. */
  private void requireAllChecked(DecisionReference reference) {
    onRecord.requests(reference).stream()
        .filter(CallInRequest::isUnchecked)
        .findFirst()
        .ifPresent(r -> {
          throw new Refused("Request " + r.number() + " is not checked yet: democratic services or the monitoring"
              + " officer check it first. If it is valid, the committee considers what it asks with the rest.")
              .because(UNCHECKED, RULE);
        });
  }
}
