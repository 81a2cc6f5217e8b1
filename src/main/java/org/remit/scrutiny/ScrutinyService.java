package org.remit.scrutiny;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.people.Actors;
import org.remit.people.Executive;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.CommitteeAgenda;
import org.remit.routing.LegalPeriods;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places decisions on scrutiny's agendas and records what the committees say, before a decision or after it. */
@Service
@Transactional
public class ScrutinyService {

  public static final String COMMENTED = "commented";
  public static final String NO_COMMENT = "no-comment";
  public static final String NOT_CONSIDERED = "not-considered";

  private static final String HOLD = "pre-decision-scrutiny";
  private static final String RULE =
      "Local Government Act 2000 s.9F; constitution, overview and scrutiny procedure rules";

  private final ScrutinyItems items;
  private final Decisions decisions;
  private final Gate gate;
  private final LegalPeriods periods;
  private final OpenTasks tasks;
  private final Actors actors;
  private final Executive executive;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ScrutinyService(
      ScrutinyItems items,
      Decisions decisions,
      Gate gate,
      LegalPeriods periods,
      OpenTasks tasks,
      Actors actors,
      Executive executive,
      Clock clock,
      ApplicationEventPublisher events) {
    this.items = items;
    this.decisions = decisions;
    this.gate = gate;
    this.periods = periods;
    this.tasks = tasks;
    this.actors = actors;
    this.executive = executive;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Places the decision on a committee's agenda, which is open to the public with its report from today on.
   *
   * @param meetsAt day and hour of its meeting
   * @param shorterNotice why the committee meets before they were open for five clear days; null where it does not
   * @throws Refused if that hour is past, or too early
   */
  public void placeOnAgenda(
      DecisionReference reference, String committee, Instant meetsAt, String shorterNotice) {
    var decision = decisions.get(reference);
    var person = require(decision, "place it on a scrutiny agenda", Role.DEMOCRATIC_SERVICES);
    if (meetsAt.isBefore(clock.instant())) {
      throw new Refused("The meeting of " + London.say(meetsAt) + " has begun already.").at("/meetingOn");
    }
    var meetingOn = London.date(meetsAt);
    new CommitteeAgenda(London.today(clock), shorterNotice)
        .mustAllowToMeet(meetingOn, CommitteeAgenda.Body.COMMITTEE, decision.authority(), periods, HOLD);
    var item = new ScrutinyItem(reference, committee, meetsAt, clock.instant());
    item.atShorterNotice(shorterNotice);
    items.save(item);
    events.publishEvent(
        Happened.to(reference, "scrutiny-agenda-placed", person).with("committee", committee)
            .with("meetsAt", meetsAt)
            .withholding("shorterNotice", shorterNotice));
  }

  /**
   * Records what the committee said before the decision; the hold is lifted unless it did not reach the item, or the
   * decision was taken without it.
   *
   * @throws Refused before the hour of the meeting
   */
  public void recordComments(DecisionReference reference, String outcome, String comments) {
    var decision = decisions.get(reference);
    var person =
        require(decision, "record scrutiny's comments", Role.SCRUTINY, Role.SCRUTINY_CHAIR, Role.DEMOCRATIC_SERVICES);
    executive.mustNotSpeakForScrutiny(person);
    var item =
        next(reference)
            .orElseThrow(() -> new Refused(reference + " is on no agenda of scrutiny.").because(HOLD, RULE));
    if (item.meetsAt().isAfter(clock.instant())) {
      throw new Refused("The committee meets on " + London.say(item.meetsAt()) + "; it cannot have commented yet.")
          .because(HOLD, RULE);
    }
    if (outcome.equals(COMMENTED) && (comments == null || comments.isBlank())) {
      throw new Refused("Write what the committee says to the decision maker.").at("/comments");
    }
    item.record(outcome, comments, clock.instant());
    var isDecided = decision.decidedAt() != null;
    if (isDecided) item.recordedAfterDecision();
    events.publishEvent(
        Happened.to(reference, "scrutiny-comments-recorded", person)
            .with("outcome", outcome)
            .with("meeting", item.meetingOn())
            .with("recordedAfterDecision", isDecided)
            .withholding("comments", comments));
    if (isDecided || outcome.equals(NOT_CONSIDERED)) return;
    gate.lift(
        reference, null, HOLD, How.MET,
        outcome.equals(COMMENTED) ? "the committee's comments are recorded" : "the committee had no comment");
  }

  /**
   * Notes what a committee said at a meeting that Remit did not place, at any time. After the decision it is a note and
   * no breach; the reason why it was not before is kept with it. What is told after the decision is marked so, whenever
   * the committee met: whoever decided had not read it.
   *
   * @throws Refused if the meeting was more than a year before there was anything to speak of
   */
  public ScrutinyView note(
      DecisionReference reference, String committee, LocalDate meetingOn, String comments, String reasonIfAfter) {
    var decision = decisions.get(reference);
    var person =
        require(decision, "record scrutiny's comments", Role.SCRUTINY, Role.SCRUTINY_CHAIR, Role.DEMOCRATIC_SERVICES);
    executive.mustNotSpeakForScrutiny(person);
    if (committee == null || committee.isBlank()) throw new Refused("Name the committee.").at("/committee");
    if (meetingOn == null) throw new Refused("Give the day of the meeting.").at("/on");
    if (meetingOn.isAfter(London.today(clock))) {
      throw new Refused("The meeting of " + London.say(meetingOn) + " has not been held yet.").at("/on");
    }
    var earliest = decision.reportedOn().minusYears(1);
    if (meetingOn.isBefore(earliest)) {
      throw new Refused(("On %s no committee can have spoken of %s: it was proposed on %s, and what was said before %s"
          + " is no comment on it.").formatted(
              London.say(meetingOn), reference, London.say(decision.reportedOn()), London.say(earliest))).at("/on");
    }
    Given.words(comments, "/comments", "Write what the committee said.");
    var after = decision.decidedAt() != null && !meetingOn.isBefore(London.date(decision.decidedAt()));
    if (after && (reasonIfAfter == null || reasonIfAfter.isBlank())) {
      throw new Refused("The decision was taken before the meeting. Say why scrutiny was not heard first.")
          .at("/reasonIfAfter");
    }
    var item = new ScrutinyItem(reference, committee, meetingOn, clock.instant());
    item.record(COMMENTED, comments, clock.instant());
    if (after) item.after(reasonIfAfter);
    if (decision.decidedAt() != null) item.recordedAfterDecision();
    items.save(item);
    events.publishEvent(
        Happened.to(reference, "scrutiny-noted", person)
            .with("committee", committee)
            .with("meeting", meetingOn)
            .with("afterDecision", after)
            .with("recordedAfterDecision", decision.decidedAt() != null)
            .withholding("comments", comments)
            .withholding("reasonIfAfter", reasonIfAfter));
    tasks.refreshFacts(reference);
    return item.view();
  }

  /** What scrutiny made of a decision, in the order of its meetings. */
  @Transactional(readOnly = true)
  public List<ScrutinyView> of(DecisionReference reference) {
    return items.findByDecisionOrderByPlacedAt(reference.value()).stream().map(ScrutinyItem::view).toList();
  }

  /** The meeting that is to come, or that nobody has recorded yet. */
  @Transactional(readOnly = true)
  public Optional<ScrutinyView> awaited(DecisionReference reference) {
    return next(reference).map(ScrutinyItem::view);
  }

  private Optional<ScrutinyItem> next(DecisionReference reference) {
    return items.findFirstByDecisionAndOutcomeIsNullOrderByPlacedAtDesc(reference.value());
  }

  private Actor require(DecisionView decision, String act, Role... roles) {
    var person = actors.person();
    if (!person.has(roles) || !person.belongsTo(decision.authority())) {
      var names = String.join(" or ", java.util.Arrays.stream(roles).map(Role::words).toList());
      throw new Refused("Only " + names + " of " + decision.authority().words() + " may " + act + ".")
          .because(HOLD, RULE);
    }
    return person;
  }
}
