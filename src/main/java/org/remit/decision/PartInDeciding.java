package org.remit.decision;

import org.remit.papers.PartOfMembers;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** Members who decide a matter have its withheld papers before them. */
@Component
class PartInDeciding implements PartOfMembers {

  private final Decisions decisions;

  PartInDeciding(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public boolean decides(Actor actor, DecisionReference decision) {
    return decisions.find(decision)
        .filter(d -> actor.belongsTo(d.authority()))
        .filter(d -> actor.has(Role.deciding(d.maker()))
            || d.maker().equals("council") && actor.has(Role.COUNCIL_CHAIR))
        .isPresent();
  }

  @Override
  public boolean isOpenToMembers(DecisionReference decision) {
    return decisions.find(decision)
        .filter(d -> d.decidedAt() != null || d.decidedAtAMeeting())
        .isPresent();
  }
}
