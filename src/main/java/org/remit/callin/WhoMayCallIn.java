package org.remit.callin;

import org.remit.people.Executive;
import org.remit.people.Interests;
import org.remit.people.Members;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/**
 * Who takes part in a call-in: members of the council ask for it and sign it, and none of the executive calls in what
 * the executive decided (Local Government Act 2000 ss.9F(4) and 9FA(3)).
 */
@Component
class WhoMayCallIn {

  /** Who checks a request, and enters what members write who withdraw from one that came on paper. */
  static final Role[] OF_LETTERS = {Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER};

  private final Executive executive;
  private final Interests interests;

  WhoMayCallIn(Executive executive, Interests interests) {
    this.executive = executive;
    this.interests = interests;
  }

  /** Whether somebody may ask for a call-in of their own, and sign what another asks. */
  boolean mayAsk(Actor actor, DecisionReference decision) {
    return isAMember(actor) && !executive.has(actor) && !interests.excludes(actor, decision);
  }

  /** @throws Refused unless they may */
  void mustBeAbleToAsk(Actor actor, DecisionReference decision) {
    if (executive.has(actor)) {
      throw new Refused("Members of the executive do not call in its decisions.")
          .because("authority", CallInHolds.RULE);
    }
    if (!isAMember(actor)) {
      throw new Refused("A call-in is asked for by members of the council, or entered by democratic services with"
          + " their letter.")
          .because("authority", CallInHolds.RULE);
    }
    interests.requireNone(actor, decision);
  }

  private static boolean isAMember(Actor actor) {
    return actor.has(Members.OUTSIDE_THE_EXECUTIVE.toArray(Role[]::new));
  }
}
