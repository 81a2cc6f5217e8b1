package org.remit.decision;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.remit.proposal.DecisionView;
import org.remit.reference.Actor;
import org.remit.reference.Refused;
import org.remit.reference.Role;

/** Asks whether a person may act for a decision's council in one of some roles. */
final class People {

  private People() {}

  static DecisionView require(DecisionView decision, Actor actor, Role... roles) {
    if (actor.belongsTo(decision.authority()) && actor.has(roles)) return decision;
    throw new Refused("This is for %s's %s.".formatted(
            decision.authority(), Arrays.stream(roles).map(Role::words).collect(Collectors.joining(" or "))))
        .because("authority", "A case is its own council's, and each act a role's");
  }
}
