package org.remit.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.ResolutionState;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** What every act on a contract asks first: is it this person's, and has the resolution effect? */
@Component
class Desk {

  private final Decisions decisions;
  private final Actors actors;

  Desk(Decisions decisions, Actors actors) {
    this.decisions = decisions;
    this.actors = actors;
  }

  /** @throws Refused unless the signed-in person holds one of these roles at the decision's council */
  Actor mustBe(DecisionReference reference, Role... roles) {
    var actor = actors.person();
    mustBe(actor, decisions.get(reference), roles);
    return actor;
  }

  static void mustBe(Actor actor, DecisionView decision, Role... roles) {
    if (actor.belongsTo(decision.authority()) && actor.has(roles)) return;
    throw new Refused("This is for " + decision.authority() + "'s "
            + Arrays.stream(roles).map(Role::words).collect(Collectors.joining(" or ")) + ".")
        .because("authority", "A case is its own council's, and each act a role's");
  }

  /** @throws Refused unless the resolution may be carried out */
  DecisionView mustHaveEffect(DecisionReference reference, String resolution) {
    var decision = decisions.get(reference);
    var state = decision.resolution(resolution).state();
    if (state != ResolutionState.EFFECTIVE) {
      throw new Refused("Resolution %s of %s is not in effect: %s.".formatted(
              resolution, reference, state.words().toLowerCase(Locale.ROOT)))
          .because("not-in-effect", "Local Government Act 2000 s.9F(4); constitution, call-in");
    }
    return decision;
  }
}
