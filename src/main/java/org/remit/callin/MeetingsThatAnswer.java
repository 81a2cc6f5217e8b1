package org.remit.callin;

import static org.remit.callin.CallInHolds.CALLED_IN;
import static org.remit.callin.CallInHolds.RULE;

import java.time.Clock;
import java.time.LocalDate;
import org.remit.calendar.London;
import org.remit.proposal.DecisionView;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.CommitteeAgenda.Body;
import org.remit.routing.LegalPeriods;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * When a body can have met to answer a call-in, be it the committee, council or Cabinet: on a day that has come, not
 * before the matter lay before it, and on an agenda that was open in time and since then. It reads and changes nothing,
 * in the transaction of whoever asks.
 */
@Component
class MeetingsThatAnswer {

  private final LegalPeriods periods;
  private final CallInOnRecord onRecord;
  private final Clock clock;

  MeetingsThatAnswer(LegalPeriods periods, CallInOnRecord onRecord, Clock clock) {
    this.periods = periods;
    this.onRecord = onRecord;
    this.clock = clock;
  }

  /** @throws Refused unless a day is told that has come */
  void requireHasCome(Body body, LocalDate metOn) {
    if (metOn == null) throw new Refused("Give the day on which " + body.words() + " met.").at("/meetingOn");
    if (metOn.isAfter(London.today(clock))) {
      throw new Refused(name(body) + " cannot have met on " + London.say(metOn) + ": that day has not come.")
          .at("/meetingOn").because(CALLED_IN, RULE);
    }
  }

  /** @throws Refused unless agenda and report were open for five clear days, or it is told why not */
  void requireOpenInTime(Body body, DecisionView decision, HeldMeeting held) {
    held.agenda().mustAllowToMeet(held.metOn(), body, decision.authority(), periods, CALLED_IN);
  }

  /** No report on it was open before it was there to be reported. */
  void requireOpenedSince(HeldMeeting held, LocalDate since, String why) {
    var opened = held.agenda().openedOn();
    if (!opened.isBefore(since)) return;
    throw new Refused(("Agenda and report on it cannot have been open from %s: %s. Give the day from which the public"
        + " had them; where that leaves less than five clear days, say why.").formatted(London.say(opened), why))
        .at("/agendaOn").because(CALLED_IN, RULE);
  }

  /** @throws Refused unless the body can have met on that day over what was referred to it */
  void requireAnswers(Body body, DecisionView decision, CallIn window, HeldMeeting held) {
    requireHasCome(body, held.metOn());
    var referred = window.referredOn();
    if (held.metOn().isBefore(referred)) {
      throw new Refused("%s cannot have considered it on %s: %s.".formatted(
          name(body), London.say(held.metOn()), window.referral()))
          .at("/meetingOn").because(CALLED_IN, body.rule());
    }
    requireOpenInTime(body, decision, held);
    requireOpenedSince(held, referred, window.referral());
  }

  /** By whom and when it was referred to the body, and from when its meeting can be. */
  String inWords(Body body, DecisionView decision) {
    var window = onRecord.window(decision.reference());
    var period = periods.agenda(decision.authority(), clock.instant());
    return "%s. If agenda and report are opened today, %s can meet from %s on, after %s. An earlier meeting".formatted(
        StringUtils.capitalize(window.referral()), body.words(), London.say(period.effectiveOn()), period.length())
        + (body == Body.CABINET ? " must itself have been convened at shorter notice (" + body.rule() + ")."
            : " must have been convened at shorter notice, or its chair have found it urgent (" + body.rule() + ").");
  }

  private static String name(Body body) {
    return StringUtils.capitalize(body.words());
  }
}
