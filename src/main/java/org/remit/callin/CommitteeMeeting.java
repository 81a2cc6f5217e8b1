package org.remit.callin;

import static org.remit.callin.CallInHolds.CALLED_IN;
import static org.remit.callin.CallInHolds.RULE;

import java.time.Clock;
import java.time.LocalDate;
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
import org.remit.routing.CommitteeAgenda;
import org.remit.routing.LegalPeriods;
import org.springframework.stereotype.Component;

/**
 * What a committee's meeting must be to answer a call-in: held on a day on which it could consider it, on an agenda
 * that was open in time (Local Government Act 1972 s.100B), with an outcome that the constitution lets it have, and
 * told by nobody who asked for the call-in. It runs in the transaction of whoever records the outcome.
 */
@Component
class CommitteeMeeting {

  private final CallInOnRecord onRecord;
  private final RulesOfTheDay rules;
  private final ScrutinyDays days;
  private final LegalPeriods periods;
  private final Executive executive;
  private final Clock clock;

  CommitteeMeeting(
      CallInOnRecord onRecord,
      RulesOfTheDay rules,
      ScrutinyDays days,
      LegalPeriods periods,
      Executive executive,
      Clock clock) {
    this.onRecord = onRecord;
    this.rules = rules;
    this.days = days;
    this.periods = periods;
    this.executive = executive;
    this.clock = clock;
  }

  /** Neither of the executive, nor one of those who asked for the call-in. */
  void requireMayTell(DecisionView decision, Actor actor) {
    executive.mustNotSpeakForScrutiny(actor);
    requireDidNotCallIn(decision.reference(), actor);
  }

  /** Whoever asked for the call-in does not say what came of it. */
  private void requireDidNotCallIn(DecisionReference reference, Actor actor) {
    for (var request : onRecord.valid(reference)) {
      if (onRecord.signatures(request).stream().anyMatch(s -> s.isOf(actor.user()))) {
        throw new Refused("You signed request " + request.number() + "; another member of scrutiny, democratic services"
            + " or the monitoring officer records its outcome.")
            .because("four-eyes", "Constitution, overview and scrutiny procedure rules: four eyes");
      }
    }
  }

  static void requireMinutes(ScrutinyOutcome told) {
    Given.text(told.minutes(), "/minutes", "Say where the minutes of the meeting are filed.");
  }

  /**
   * What a committee that can have met decided of each resolution, as the constitution lets it.
   *
   * @param lapse the clock by which it had to meet
   */
  OutcomeByResolution answers(
      DecisionView decision, ScrutinyOutcome told, List<CallInItem> waiting, Optional<ClockView> lapse) {
    requireCanHaveMet(decision.reference(), told.metOn(), waiting, lapse);
    told.agenda().mustAllowToMeet(told.metOn(), decision.authority(), periods, CALLED_IN);
    requireOpenedSince(decision.reference(), told.agenda(), waiting);
    OutcomeByResolution.requireReasons(told.reasons());
    var answers = OutcomeByResolution.read(
        waiting, told.outcome(), told.lines(), List.of("release", "refer-back", "refer-to-council"));
    requireOutcomesOfTheConstitution(decision, answers);
    return answers;
  }

  /** Not before there was a valid request, not on a day to come, and not after the call-in would have lapsed. */
  private void requireCanHaveMet(
      DecisionReference reference, LocalDate metOn, List<CallInItem> waiting, Optional<ClockView> lapse) {
    if (metOn == null) throw new Refused("Give the day on which the committee met.").at("/meetingOn");
    if (metOn.isAfter(London.today(clock))) {
      throw new Refused("The committee cannot have met on " + London.say(metOn) + ": that day has not come.")
          .at("/meetingOn").because(CALLED_IN, RULE);
    }
    for (var item : waiting) {
      onRecord.valid(reference).stream()
          .filter(r -> r.names(item.letter()) && r.checkedAt() != null)
          .max(Comparator.comparing(CallInRequest::checkedAt))
          .filter(last -> metOn.isBefore(London.date(last.checkedAt())))
          .ifPresent(last -> {
            throw new Refused("The committee cannot have considered it on %s: request %d was found valid on %s."
                .formatted(London.say(metOn), last.number(), London.say(London.date(last.checkedAt()))))
                .at("/meetingOn").because(CALLED_IN, RULE);
          });
    }
    lapse.filter(c -> metOn.isAfter(c.period().lastDay()))
        .ifPresent(c -> {
          throw new Refused("By %s the committee had to meet, or the call-in lapsed; it met on %s."
              .formatted(London.say(c.period().lastDay()), London.say(metOn)))
              .at("/meetingOn").because(CALLED_IN, c.period().rule().citation());
        });
  }

  /** What is told of a call-in before anybody has asked for it is no report on it. */
  private void requireOpenedSince(DecisionReference reference, CommitteeAgenda agenda, List<CallInItem> waiting) {
    for (var item : waiting) {
      onRecord.valid(reference).stream()
          .filter(r -> r.names(item.letter()))
          .map(r -> London.date(r.receivedAt()))
          .min(Comparator.naturalOrder())
          .filter(agenda.openedOn()::isBefore)
          .ifPresent(asked -> {
            throw new Refused(("Agenda and report on it cannot have been open from %s: nobody asked to call resolution"
                + " %s in before %s. Give the day from which the public had them; where that leaves less than five"
                + " clear days, say why.").formatted(London.say(agenda.openedOn()), item.letter(), London.say(asked)))
                .at("/agendaOn").because(CALLED_IN, RULE);
          });
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
        .with("agendaOn", told.agenda().openedOn())
        .withholding("shorterNotice", told.agenda().shorterNotice())
        .withholding("minutes", told.minutes());
    if (overall(outcome).equals("release")) return scrutinised;
    return days.report(rules.of(decision), told.metOn()).map(Period::lastDay)
        .map(due -> scrutinised.with("reportDue", due).with("reportLate", London.today(clock).isAfter(due)))
        .orElse(scrutinised);
  }

  /** Shorter notice is in the minutes (Local Government Act 1972 s.100B(4)(b)), and so in what everybody reads. */
  static String withNotice(ScrutinyOutcome told) {
    var agenda = told.agenda();
    return agenda.shorterNotice() == null ? told.reasons()
        : "%s\n\nAgenda and report were open from %s, at shorter notice: %s".formatted(
            told.reasons(), London.say(agenda.openedOn()), agenda.shorterNotice());
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
