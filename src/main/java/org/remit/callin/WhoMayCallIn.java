package org.remit.callin;

import java.time.Clock;
import org.remit.calendar.London;
import org.remit.people.Executive;
import org.remit.people.Interests;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/**
 * Who takes part in a call-in: members of the council ask for it and sign it, and none of the executive calls in what
 * the executive decided, or says what came of it (Local Government Act 2000 ss.9F(4) and 9FA(3)).
 */
@Component
class WhoMayCallIn {

  private static final Role[] MEMBERS = {Role.SCRUTINY, Role.SCRUTINY_CHAIR, Role.COUNCIL, Role.COUNCIL_CHAIR};

  private final Executive executive;
  private final Interests interests;
  private final Clock clock;

  WhoMayCallIn(Executive executive, Interests interests, Clock clock) {
    this.executive = executive;
    this.interests = interests;
    this.clock = clock;
  }

  /** Whether somebody may ask for a call-in of their own, and sign what another asks. */
  boolean mayAsk(Actor actor, DecisionReference decision) {
    return actor.has(MEMBERS) && !isOfTheExecutive(actor) && !interests.excludes(actor, decision);
  }

  /** @throws Refused unless they may */
  void mustBeAbleToAsk(Actor actor, DecisionReference decision) {
    if (isOfTheExecutive(actor)) {
      throw new Refused("Members of the executive do not call in its decisions.").because("authority", CallIns.RULE);
    }
    if (!actor.has(MEMBERS)) {
      throw new Refused("A call-in is asked for by members of the council, or entered by democratic services with"
          + " their letter.")
          .because("authority", CallIns.RULE);
    }
    interests.requireNone(actor, decision);
  }

  /** @throws Refused if a member of the executive, or whoever stands in for one, would say what scrutiny decided */
  void mustNotBeOfTheExecutive(Actor actor) {
    if (!isOfTheExecutive(actor)) return;
    throw new Refused("Members of the executive sit on no overview and scrutiny committee, and do not say what it"
        + " decided: another member of it, democratic services or the monitoring officer does.")
        .because("authority", "Local Government Act 2000 s.9FA(3)");
  }

  private boolean isOfTheExecutive(Actor actor) {
    return actor.has(Role.CABINET, Role.CABINET_MEMBER)
        || executive.has(actor.authority(), actor.user(), London.today(clock));
  }
}
