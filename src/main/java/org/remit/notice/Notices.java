package org.remit.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.gate.StandingCondition;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.InBatches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the notices given, and tells the gate whether the one that stands names this maker and this day: a key decision
 * is lawful only for the maker and within the period that its notice stated (SI 2012/2089 reg 9(1)).
 */
@Service("noticesGiven")
@Transactional(readOnly = true)
public class Notices implements StandingCondition {

  private final NoticeRows notices;
  private final UrgencyAgreements agreements;
  private final Decisions decisions;
  private final Clock clock;

  Notices(NoticeRows notices, UrgencyAgreements agreements, Decisions decisions, Clock clock) {
    this.notices = notices;
    this.agreements = agreements;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Every notice of a decision, in the order in which they were given. */
  public List<NoticeView> of(DecisionReference decision) {
    return notices.findByDecisionOrderByPublishedAt(decision.value()).stream().map(Notice::view).toList();
  }

  /** The notices that stand of key decisions to come, at any council, the earliest day first. */
  public List<NoticeView> ofKeyDecisionsToCome() {
    var standing = notices.findByStaleAtIsNullAndKindInOrderByPeriodFrom(
        List.of(NoticeKind.KEY_DECISION, NoticeKind.GENERAL_EXCEPTION));
    var undecided = decisions.undecidedAmong(
        standing.stream().map(n -> new DecisionReference(n.decision())).collect(Collectors.toSet()));
    return standing.stream().filter(n -> undecided.contains(new DecisionReference(n.decision())))
        .map(Notice::view).toList();
  }

  /**
   * Of key decisions to come, at any council, the last notice where it has lapsed: the decision was not taken in the
   * period that it stated. The one that ended first comes first.
   */
  public List<NoticeView> lapsedOfKeyDecisions() {
    var ended = notices.lastThatEndedBefore(
            List.of(NoticeKind.KEY_DECISION, NoticeKind.GENERAL_EXCEPTION), London.today(clock)).stream()
        .filter(n -> n.hasLapsedBy(London.today(clock))).toList();
    var undecided = decisions.undecidedAmong(
        ended.stream().map(n -> new DecisionReference(n.decision())).collect(Collectors.toSet()));
    return ended.stream().filter(n -> undecided.contains(new DecisionReference(n.decision())))
        .map(Notice::view).toList();
  }

  /** Whether the notice that stands names this maker and a period with this day; agreed urgency names no period. */
  public boolean covers(DecisionReference decision, String maker, LocalDate day) {
    return standing(decision).map(n -> n.names(maker, day)).orElse(true);
  }

  /**
   * The notice that names who takes the key decision; empty where none stands, or urgency was agreed, which names
   * nobody (SI 2012/2089 reg 11).
   */
  public Optional<NoticeView> naming(DecisionReference decision) {
    var urgent = agreements.findFirstByDecisionAndMatterAndStaleAtIsNullOrderByAnsweredAtDesc(
        decision.value(), NoticeService.OF_THE_DECISION).filter(UrgencyAgreement::isAgreed);
    return urgent.isPresent() ? Optional.empty() : standing(decision).map(Notice::view);
  }

  @Override
  public String kind() {
    return NoticeKind.KEY_DECISION.hold();
  }

  @Override
  public Optional<String> failing(DecisionReference reference, LocalDate day) {
    return of(List.of(reference), day).apply(reference);
  }

  @Override
  public Optional<String> failingForMeeting(DecisionReference reference, Instant meets) {
    return failing(reference, London.date(meets), standingAt(reference, meets), decisions::get);
  }

  @Override
  public Function<DecisionReference, Optional<String>> of(Collection<DecisionReference> references, LocalDate day) {
    var standing = InBatches.of(references.stream().map(DecisionReference::value).toList(),
            notices::standingOf).stream()
        .filter(n -> n.kind().isOfTheDecision())
        .collect(Collectors.toMap(n -> new DecisionReference(n.decision()), n -> n, (first, last) -> last));
    var known = decisions.find(standing.keySet());
    return decision -> failing(decision, day, Optional.ofNullable(standing.get(decision)), known::get);
  }

  private Optional<String> failing(DecisionReference reference, LocalDate day, Optional<Notice> standing,
      Function<DecisionReference, DecisionView> known) {
    if (standing.isEmpty()) return Optional.empty();
    var decision = known.apply(reference);
    var notice = standing.get();
    if (decision.decidedAt() != null || notice.names(decision.maker(), day)) return Optional.empty();
    if (!notice.maker().equals(decision.maker())) {
      return Optional.of("The notice names another decision maker: a fresh one is needed.");
    }
    return Optional.of(
        "The notice says that the decision is taken "
            + (notice.periodFrom().equals(notice.periodTo())
                ? "on " + London.say(notice.periodFrom())
                : "between " + London.say(notice.periodFrom()) + " and " + London.say(notice.periodTo()))
            + (day.isAfter(notice.periodTo()) ? ", which is over: a fresh one is needed." : "."));
  }

  /** The notice that stood then, though its period may have ended since; at a moment to come the one of today. */
  private Optional<Notice> standingAt(DecisionReference decision, Instant then) {
    return notices.findByDecisionOrderByPublishedAt(decision.value()).stream()
        .filter(n -> n.kind().isOfTheDecision() && n.stoodAt(then))
        .reduce((first, last) -> last);
  }

  private Optional<Notice> standing(DecisionReference decision) {
    return notices.standing(decision.value()).stream()
        .filter(n -> n.kind().isOfTheDecision())
        .reduce((first, last) -> last);
  }
}
