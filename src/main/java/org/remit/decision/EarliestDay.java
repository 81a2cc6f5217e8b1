package org.remit.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.notice.NoticeView;
import org.remit.notice.Notices;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.routing.LegalPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which day a decision may be taken if its papers are published now, by all rules together: the period of those
 * papers, every other period that holds it, the notices that are still to be given, and the days that notices name.
 */
@Service
@Transactional(readOnly = true)
class EarliestDay {

  private static final String KEY_NOTICE = "key-decision-notice";
  private static final String PRIVATE = "private-meeting-notice";
  private static final String RESPONSE = "private-meeting-response";
  private static final Set<String> OF_NOTICES = Set.of(KEY_NOTICE, PRIVATE, RESPONSE);

  private final Decisions decisions;
  private final Gate gate;
  private final LegalPeriods periods;
  private final Notices notices;
  private final Clock clock;

  EarliestDay(Decisions decisions, Gate gate, LegalPeriods periods, Notices notices, Clock clock) {
    this.decisions = decisions;
    this.gate = gate;
    this.periods = periods;
    this.notices = notices;
    this.clock = clock;
  }

  /** A day, and the rule that allows none before it, as a clause. */
  record Bound(LocalDate day, String because) {}

  /** The period for which agenda and report are open before a meeting, if they are published now. */
  Period agenda(DecisionReference reference) {
    return periods.agenda(decisions.authorityOf(reference), clock.instant());
  }

  /**
   * The latest of all rules; where two name the same day, the one of the papers themselves.
   *
   * @param papers the period that starts with the papers that are published now; null where there is none
   * @param their the hold on those papers, which that period lifts
   * @return null where no rule names a day
   */
  Bound of(DecisionReference reference, Period papers, String their) {
    var latest = latest(reference, papers, their);
    return latest == null ? null : orAfresh(reference, latest);
  }

  /**
   * The day before which the public is told that it is not decided, once its papers are out: the latest of all rules.
   *
   * @return empty while a notice is still to be given, or to be given afresh: nobody knows the day then
   */
  Optional<LocalDate> told(DecisionReference reference) {
    var waits = gate.openHolds(reference, null, Act.DECIDE).stream()
        .anyMatch(hold -> OF_NOTICES.contains(hold.kind()) && hold.until() == null);
    if (waits) return Optional.empty();
    var latest = latest(reference, null, null);
    if (latest == null) return Optional.of(London.today(clock));
    return overrun(reference, latest.day()).isPresent() ? Optional.empty() : Optional.of(latest.day());
  }

  /**
   * Until when the papers must be published for a decision on a day: the agenda of a meeting, or the report of a
   * decision by one person.
   *
   * @param named the last day that notices name; empty where none does, and the day that is planned counts
   * @return empty where nobody named or planned a day, or no period is asked for
   */
  Optional<Instant> papersDue(DecisionReference reference, Optional<LocalDate> named) {
    var decision = decisions.get(reference);
    var day = named.orElse(decision.proposal().decision().planned().or(null));
    if (day == null) return Optional.empty();
    return Optional.ofNullable(decision.decidedAtAMeeting()
            ? periods.latestAgenda(decision.authority(), day).startsFrom()
            : periods.latestReport(decision.authority(), day, decision.maker()))
        .map(London::endOf);
  }

  private Bound latest(DecisionReference reference, Period papers, String their) {
    var bounds = new ArrayList<Bound>();
    if (papers != null) bounds.add(new Bound(papers.effectiveOn(), open(papers)));
    var decision = decisions.get(reference);
    for (var hold : gate.openHolds(reference, null, Act.DECIDE)) {
      if (hold.kind().equals(their)) continue;
      if (hold.until() != null) bounds.add(new Bound(hold.until(), clause(hold.words()) + " (" + hold.rule() + ")"));
      else bounds.add(ifGivenNow(decision, hold));
    }
    notices.of(reference).stream().filter(n -> n.staleAt() == null && !n.kind().equals(RESPONSE))
        .map(n -> new Bound(n.periodFrom(), "the notice given on %s names %s".formatted(
            London.say(London.date(n.publishedAt())), named(n))))
        .forEach(bounds::add);
    // The first of equals stays.
    return bounds.stream().filter(Objects::nonNull)
        .reduce((first, next) -> next.day().isAfter(first.day()) ? next : first).orElse(null);
  }

  private Bound orAfresh(DecisionReference reference, Bound bound) {
    return overrun(reference, bound.day())
        .map(n -> new Bound(bound.day(), "%s; the notice given on %s names no day after %s, so a fresh one is needed"
            .formatted(bound.because(), London.say(London.date(n.publishedAt())), London.say(n.periodTo()))))
        .orElse(bound);
  }

  /** A notice that stands and names no day so late. */
  private Optional<NoticeView> overrun(DecisionReference reference, LocalDate day) {
    return notices.of(reference).stream()
        .filter(n -> n.staleAt() == null && n.periodTo().isBefore(day)).findFirst();
  }

  private static String open(Period papers) {
    return "the papers are open for %s (%s)".formatted(papers.length(), papers.rule().citation());
  }

  private static String named(NoticeView notice) {
    return notice.periodFrom().equals(notice.periodTo()) ? "that day"
        : London.say(notice.periodFrom()) + " to " + London.say(notice.periodTo());
  }

  /** A notice that is still to be given runs its whole time, unless urgency is claimed in its place. */
  private Bound ifGivenNow(DecisionView decision, HoldView hold) {
    var urgency = decision.proposal().urgency();
    var now = clock.instant();
    var period = switch (hold.kind()) {
      case KEY_NOTICE -> urgency.keyNotice() != null ? null : periods.keyDecisionNotice(decision.authority(), now);
      case PRIVATE -> urgency.privateMeeting() != null ? null
          : periods.privateMeetingNotice(decision.authority(), now);
      case RESPONSE -> urgency.privateMeeting() != null ? null
          : periods.privateMeetingResponse(decision.authority(), now);
      default -> null;
    };
    return period == null ? null : new Bound(period.effectiveOn(), "%s; if it is given now it takes %s (%s)".formatted(
        clause(hold.words()), period.length(), period.rule().citation()));
  }

  private static String clause(String sentence) {
    var words = sentence.replaceFirst("[.]$", "");
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
