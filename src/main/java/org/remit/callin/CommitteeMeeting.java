package org.remit.callin;

import static org.remit.callin.CallInHolds.CALLED_IN;
import static org.remit.callin.CallInHolds.RULE;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.gate.ClockView;
import org.remit.people.Executive;
import org.remit.proposal.DecisionView;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.routing.CommitteeAgenda.Body;
import org.springframework.stereotype.Component;

/**
 * What a committee's meeting must be to answer a call-in: held at an hour at which it could consider it, on an agenda
 * that was open in time (Local Government Act 1972 s.100B), with an outcome that the constitution lets it have, and
 * told by nobody who asked for the call-in. It runs in the transaction of whoever records the outcome.
 */
@Component
class CommitteeMeeting {

  private final CallInOnRecord onRecord;
  private final RulesOfTheDay rules;
  private final ScrutinyDays days;
  private final MeetingsThatAnswer meetings;
  private final WhoeverCalledItIn callers;
  private final Executive executive;
  private final Clock clock;

  CommitteeMeeting(
      CallInOnRecord onRecord,
      RulesOfTheDay rules,
      ScrutinyDays days,
      MeetingsThatAnswer meetings,
      WhoeverCalledItIn callers,
      Executive executive,
      Clock clock) {
    this.onRecord = onRecord;
    this.rules = rules;
    this.days = days;
    this.meetings = meetings;
    this.callers = callers;
    this.executive = executive;
    this.clock = clock;
  }

  /** Neither of the executive, nor one of those who asked for the call-in. */
  void requireMayTell(DecisionView decision, Actor actor) {
    executive.mustNotSpeakForScrutiny(actor);
    callers.mustNotTell(decision.reference(), actor, "another member of scrutiny, democratic services or the monitoring"
        + " officer records its outcome.");
  }

  static void requireMinutes(String minutes) {
    Given.text(minutes, "/minutes", "Say where the minutes of the meeting are filed.");
  }

  /**
   * What a committee that can have met decided of each resolution, as the constitution lets it.
   *
   * @param lapse the clock by which it had to meet
   */
  OutcomeByResolution answers(
      DecisionView decision, ScrutinyOutcome told, List<CallInItem> waiting, Optional<ClockView> lapse) {
    requireCanHaveMet(decision.reference(), told.meeting(), waiting, lapse);
    meetings.requireOpenInTime(Body.COMMITTEE, decision, told.meeting());
    requireOpenedSince(decision.reference(), told.meeting(), waiting);
    OutcomeByResolution.requireReasons(told.reasons());
    var answers = OutcomeByResolution.read(
        waiting, told.outcome(), told.lines(), List.of("release", "refer-back", "refer-to-council"));
    requireOutcomesOfTheConstitution(decision, answers);
    return answers;
  }

  /** Not before there was a valid request, not at an hour to come, and not after the call-in would have lapsed. */
  private void requireCanHaveMet(
      DecisionReference reference, HeldMeeting held, List<CallInItem> waiting, Optional<ClockView> lapse) {
    meetings.requireHasCome(Body.COMMITTEE, held);
    var metOn = held.metOn();
    for (var item : waiting) {
      onRecord.valid(reference).stream()
          .filter(r -> r.names(item.letter()) && r.checkedAt() != null)
          .max(Comparator.comparing(CallInRequest::checkedAt))
          .ifPresent(last -> meetings.requireNotBefore(
              Body.COMMITTEE, held, last.checkedAt().truncatedTo(ChronoUnit.MINUTES),
              "request %d was found valid on %s".formatted(last.number(), London.say(last.checkedAt()))));
    }
    lapse.filter(c -> metOn.isAfter(c.period().lastDay()))
        .ifPresent(c -> {
          throw new Refused("By %s the committee had to meet, or the call-in lapsed; it met on %s."
              .formatted(London.say(c.period().lastDay()), London.say(metOn)))
              .at("/meetingOn").because(CALLED_IN, c.period().rule().citation());
        });
  }

  /** What is told of a call-in before anybody has asked for it is no report on it. */
  private void requireOpenedSince(DecisionReference reference, HeldMeeting held, List<CallInItem> waiting) {
    for (var item : waiting) {
      onRecord.valid(reference).stream()
          .filter(r -> r.names(item.letter()))
          .map(r -> London.date(r.receivedAt()))
          .min(Comparator.naturalOrder())
          .ifPresent(asked -> meetings.requireOpenedSince(held, asked, "nobody asked to call resolution %s in before %s"
              .formatted(item.letter(), London.say(asked))));
    }
  }

  private void requireOutcomesOfTheConstitution(DecisionView decision, OutcomeByResolution outcome) {
    var allowed = rules.of(decision).callInOutcomes();
    if (!allowed.isSet()) return;
    for (var each : outcome.answers()) {
      if (allowed.value().contains(each)) continue;
      throw new Refused("This council's constitution lets scrutiny %s, not %s.".formatted(
          allowed.value().stream().map(CommitteeMeeting::inWords).collect(Collectors.joining(" or ")), inWords(each)))
          .at("/outcome")
          .because(CALLED_IN, allowed.source());
    }
  }

  private static String inWords(String outcome) {
    return outcome.replace('-', ' ');
  }

  /** As the ledger is told, with the day by which the report of what was not released was due where a rule has one. */
  Happened said(
      String kind, DecisionView decision, ScrutinyOutcome told, OutcomeByResolution outcome, Actor actor) {
    var scrutinised = outcome.said(actor, decision.reference(), kind, told.reasons())
        .with("metOn", told.metOn())
        .with("metAt", told.meeting().hour())
        .with("agendaOn", told.meeting().agenda().openedOn())
        .withholding("shorterNotice", told.meeting().agenda().shorterNotice())
        .withholding("minutes", told.minutes());
    if (overall(outcome).equals("release")) return scrutinised;
    return days.report(rules.of(decision), told.metOn()).map(Period::lastDay)
        .map(due -> scrutinised.with("reportDue", due).with("reportLate", London.today(clock).isAfter(due)))
        .orElse(scrutinised);
  }

  /** refer-to-council if anything goes to council, else refer-back if anything goes back, else release. */
  static String overall(OutcomeByResolution outcome) {
    var all = outcome.answers();
    return all.contains("refer-to-council") ? "refer-to-council"
        : all.contains("refer-back") ? "refer-back" : "release";
  }

  /** How far the call-in has come by that. */
  static CallIn.State after(String overall) {
    return switch (overall) {
      case "release" -> CallIn.State.ENDED;
      case "refer-back" -> CallIn.State.AT_MAKER;
      default -> CallIn.State.AT_COUNCIL;
    };
  }
}
