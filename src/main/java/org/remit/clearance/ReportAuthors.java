package org.remit.clearance;

import org.remit.people.Authors;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows the authors of a report from the case, from the revisions of the report and from the facts: whoever changed
 * what the case rests on had a hand in it (invariant 6).
 */
@Component
class ReportAuthors implements Authors {

  private final Decisions decisions;
  private final ReportRevisions revisions;

  ReportAuthors(Decisions decisions, ReportRevisions revisions) {
    this.decisions = decisions;
    this.revisions = revisions;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean wrote(Actor person, DecisionReference decision) {
    return person.user().equalsIgnoreCase(decisions.get(decision).author())
        || revisions.existsByDecisionAndRevisedByIgnoreCase(decision.value(), person.user())
        || decisions.hasChangedFacts(person.user(), decision);
  }
}
