package org.remit.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.papers.HandInRule;
import org.remit.papers.Papers;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsRule;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A meeting decides at its hour on what lies before it then. From that hour until its outcome is recorded, or the
 * matter is put off, neither facts nor report change, and nothing is agreed that had to be agreed before: otherwise
 * what the meeting never saw would be recorded as what it decided (SI 2012/2089 regs 6, 7, 9 and 12).
 */
@Component
@Transactional(readOnly = true)
class HeldMeetings implements FactsRule, HandInRule {

  private static final String HOLD = "meeting-held";
  private static final String RULE = "SI 2012/2089 regs 6(2), 7, 9 and 12; Local Government Act 1972 s.100B";

  private final Meetings meetings;
  private final Decisions decisions;
  private final Papers papers;
  private final Clock clock;

  HeldMeetings(Meetings meetings, @Lazy Decisions decisions, @Lazy Papers papers, Clock clock) {
    this.meetings = meetings;
    this.decisions = decisions;
    this.papers = papers;
    this.clock = clock;
  }

  /** The hour of the meeting that was held on it and whose outcome is not on record; empty where there is none. */
  Optional<Instant> withoutOutcome(DecisionReference reference) {
    return meetings.standing(reference)
        .map(Meeting::meetsAt)
        .filter(meets -> !clock.instant().isBefore(meets))
        .filter(meets -> decisions.find(reference)
            .filter(d -> d.decidedAt() == null && !d.stage().isEnd())
            .isPresent());
  }

  @Override
  public void mustTake(DecisionReference reference) {
    withoutOutcome(reference).ifPresent(meets -> {
      throw settled(reference, meets, "what is known of it");
    });
  }

  /** A report that had to be taken down is replaced all the same: it is not what is decided on, and it is missed. */
  @Override
  public void mustTake(DecisionReference reference, String document) {
    var meets = withoutOutcome(reference).orElse(null);
    if (meets == null) return;
    var lies = papers.documents(reference, Actor.system("looking what lay before the meeting")).stream()
        .filter(d -> d.document().equals(document))
        .findFirst();
    if (lies.isEmpty() && !document.equals("report")) return;
    if (lies.filter(d -> d.takenDownAt() != null).isPresent()) return;
    throw settled(reference, meets, "'" + document + "'").at("/document");
  }

  private static Refused settled(DecisionReference reference, Instant meets, String what) {
    return new Refused(("The meeting that decides %s was on %s, and it decides on what lay before it: %s no longer"
        + " changes. Record what was decided; or record that the matter was put off, change it then, and give an agenda"
        + " for another meeting.").formatted(reference, London.say(meets), what))
        .because(HOLD, RULE);
  }
}
