package org.remit.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.gate.StandingCondition;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meeting that sits in private is the one of which notice was given: a notice that names another day is none of it
 * (SI 2012/2089 reg 5(2)), unless the meeting was agreed to be urgent (reg 5(6)).
 */
@Component
@Transactional(readOnly = true)
class PrivateMeetingDay implements StandingCondition {

  private final NoticeRows notices;
  private final UrgencyAgreements agreements;

  PrivateMeetingDay(NoticeRows notices, UrgencyAgreements agreements) {
    this.notices = notices;
    this.agreements = agreements;
  }

  @Override
  public String kind() {
    return NoticeKind.PRIVATE_MEETING.hold();
  }

  /** On a day without a meeting nothing fails: only the meeting's own day is compared. */
  @Override
  public Optional<String> failing(DecisionReference decision, LocalDate day) {
    return Optional.empty();
  }

  @Override
  public Optional<String> failingForMeeting(DecisionReference decision, Instant meets) {
    var day = London.date(meets);
    var urgent = agreements
        .findFirstByDecisionAndMatterAndStaleAtIsNullOrderByAnsweredAtDesc(
            decision.value(), NoticeService.OF_THE_MEETING)
        .filter(a -> a.isAgreed() && !a.answeredAt().isAfter(meets));
    if (urgent.isPresent()) return Optional.empty();
    return notices.findByDecisionOrderByPublishedAt(decision.value()).stream()
        .filter(n -> n.kind() == NoticeKind.PRIVATE_MEETING && n.stoodAt(meets))
        .reduce((first, last) -> last)
        .filter(n -> day.isBefore(n.periodFrom()) || day.isAfter(n.periodTo()))
        .map(n -> "The notice of the meeting in private names %s, not %s.".formatted(
            London.say(n.periodFrom()), London.say(day)));
  }
}
