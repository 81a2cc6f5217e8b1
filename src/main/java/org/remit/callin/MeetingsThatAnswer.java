package org.remit.callin;

import static org.remit.callin.CallInHolds.CALLED_IN;
import static org.remit.callin.CallInHolds.RULE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.people.Chairs.Office;
import org.remit.people.UrgencyChain;
import org.remit.proposal.DecisionView;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.CommitteeAgenda.Body;
import org.remit.routing.LegalPeriods;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * When a body can have met to answer a call-in, be it the committee, council or Cabinet: at an hour that has come, not
 * before the matter lay before it, on an agenda that was open in time and since then, and in private only on notice or
 * agreed urgency. It reads and changes nothing, in the transaction of whoever asks.
 */
@Component
class MeetingsThatAnswer {

  private static final String PRIVATE = "private-meeting-notice";
  private static final String URGENT = "SI 2012/2089 reg 5(6)";

  private final LegalPeriods periods;
  private final CallInOnRecord onRecord;
  private final UrgencyChain chain;
  private final Clock clock;

  MeetingsThatAnswer(LegalPeriods periods, CallInOnRecord onRecord, UrgencyChain chain, Clock clock) {
    this.periods = periods;
    this.onRecord = onRecord;
    this.chain = chain;
    this.clock = clock;
  }

  /** @throws Refused unless a day and an hour are told that have come */
  void requireHasCome(Body body, HeldMeeting held) {
    var metOn = held.metOn();
    if (metOn == null) throw new Refused("Give the day on which " + body.words() + " met.").at("/meetingOn");
    if (metOn.isAfter(London.today(clock))) {
      throw new Refused(name(body) + " cannot have met on " + London.say(metOn) + ": that day has not come.")
          .at("/meetingOn").because(CALLED_IN, RULE);
    }
    if (held.hour() == null) {
      throw new Refused("Write at which hour %s met too, such as %s at 10:00."
          .formatted(body.words(), London.say(metOn))).at("/meetingOn").because(CALLED_IN, RULE);
    }
    if (held.at().isAfter(clock.instant())) {
      throw new Refused(name(body) + " cannot have met at " + held.hour() + " yet: that hour has not come.")
          .at("/meetingOn").because(CALLED_IN, RULE);
    }
  }

  /**
   * @param first the first minute in which it can have considered the matter
   * @param why a clause that says since when that lay before it
   */
  void requireNotBefore(Body body, HeldMeeting held, Instant first, String why) {
    if (!held.at().isBefore(first)) return;
    throw new Refused("%s cannot have considered it on %s: %s.".formatted(name(body), London.say(held.at()), why))
        .at("/meetingOn").because(CALLED_IN, RULE);
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

  /** @throws Refused unless the body can have met at that hour over what was referred to it */
  void requireAnswers(Body body, DecisionView decision, CallIn window, HeldMeeting held) {
    requireHasCome(body, held);
    requireNotBefore(body, held, window.answerableFrom(), window.referral());
    requireOpenInTime(body, decision, held);
    requireOpenedSince(held, window.referredOn(), window.referral());
  }

  /**
   * Notice of a meeting in private names the matter, so none was out before it was referred.
   *
   * @param by null where nothing was told of it
   * @throws Refused unless both notices were out in time, or the first in the chain agreed before it that it was urgent
   */
  void requireMayBePrivate(DecisionView decision, CallIn window, LocalDate metOn, PrivateSitting by) {
    if (by == null) {
      throw new Refused("Say by what part of the meeting was private: notice of 28 clear days and a second one, or who"
          + " agreed that the meeting was urgent and could not reasonably be deferred.")
          .at("/privateBy").because(PRIVATE, "SI 2012/2089 reg 5");
    }
    if (by.urgentBy() != null) {
      requireUrgent(decision, window, metOn, by);
      return;
    }
    var council = decision.authority();
    requireSince(window, by.noticeOn(), "/privateNoticeOn", "Give the day on which notice of the meeting in private was"
        + " published.");
    requireOut(metOn, periods.privateMeetingNotice(council, London.startOf(by.noticeOn())), "/privateNoticeOn");
    requireSince(window, by.responseOn(), "/privateResponseOn", "Give the day on which the reasons, the representations"
        + " and the response to them were published.");
    requireOut(metOn, periods.privateMeetingResponse(council, London.startOf(by.responseOn())), "/privateResponseOn");
  }

  private static void requireOut(LocalDate metOn, Period period, String pointer) {
    if (!metOn.isBefore(period.effectiveOn())) return;
    throw new Refused(("Published then, it allows a meeting in private on %s at the earliest, after %s, not on %s."
        + " Without notice in time a meeting is private only where it was agreed to be urgent.").formatted(
            London.say(period.effectiveOn()), period.length(), London.say(metOn)))
        .at(pointer).because(PRIVATE, period.rule().citation());
  }

  private void requireUrgent(DecisionView decision, CallIn window, LocalDate metOn, PrivateSitting by) {
    requireSince(window, by.agreedOn(), "/urgencyAgreedOn", "Give the day on which the %s agreed that the meeting was"
        .formatted(by.agreedBy()) + " urgent.");
    if (by.agreedOn().isAfter(metOn)) {
      throw new Refused("That a meeting is urgent is agreed before it sits in private, and Cabinet met on %s."
          .formatted(London.say(metOn))).at("/urgencyAgreedOn").because(PRIVATE, URGENT);
    }
    if (by.urgentBy() == Office.COUNCIL_VICE_CHAIR) {
      var asked = new UrgencyChain.Question(decision.authority(), by.agreedOn(), "/privateBy", PRIVATE, URGENT);
      chain.requireVacant(asked, Office.SCRUTINY_CHAIR, null);
      chain.requireVacant(asked, Office.COUNCIL_CHAIR, null);
    }
    if (by.urgentBy() != Office.SCRUTINY_CHAIR) UrgencyChain.requireEvidence(by.evidence(), "/urgencyEvidence");
    if (!StringUtils.hasText(by.whyUrgent())) {
      throw new Refused("Write why the meeting was urgent and could not reasonably be deferred, as it was published.")
          .at("/urgencyReasons").because(PRIVATE, "SI 2012/2089 reg 5(7)");
    }
  }

  private static void requireSince(CallIn window, LocalDate day, String pointer, String missing) {
    if (day == null) throw new Refused(missing).at(pointer).because(PRIVATE, "SI 2012/2089 reg 5");
    if (!day.isBefore(window.referredOn())) return;
    throw new Refused("That cannot have been on %s: %s.".formatted(London.say(day), window.referral()))
        .at(pointer).because(PRIVATE, "SI 2012/2089 reg 5");
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
