package org.remit.papers;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who of a council may read a withheld paper: its officers and auditor; the executive; other members as far as
 * SI 2012/2089 regs 16 and 17 go, or where they decide themselves. Whoever runs the system needs none.
 */
@Component
class NeedToKnow {

  private static final Set<Role> OFFICERS = EnumSet.of(Role.COMMISSIONING_OFFICER, Role.FINANCE, Role.LEGAL,
      Role.PROCUREMENT, Role.HR, Role.EQUALITY, Role.PENSIONS, Role.DIRECTOR, Role.DEMOCRATIC_SERVICES,
      Role.MONITORING_OFFICER, Role.HEAD_OF_PAID_SERVICE, Role.AUDITOR);

  private static final Set<Role> EXECUTIVE = EnumSet.of(Role.CABINET, Role.CABINET_MEMBER);

  private static final Set<Role> OTHER_MEMBERS =
      EnumSet.of(Role.COUNCIL, Role.COUNCIL_CHAIR, Role.SCRUTINY, Role.SCRUTINY_CHAIR);

  /** The paragraphs of Schedule 12A that reg 16 leaves open to every member. */
  private static final Set<Integer> OPEN_TO_MEMBERS = Set.of(3, 6);

  private final ObjectProvider<PartOfMembers> parts;

  NeedToKnow(ObjectProvider<PartOfMembers> parts) {
    this.parts = parts;
  }

  boolean mayRead(Actor actor, DecisionReference decision, Publicity publicity) {
    if (actor.isSystem() || holds(actor, OFFICERS)) return true;
    var exempt = publicity.kind() == Publicity.Kind.EXEMPT;
    if (exempt && holds(actor, EXECUTIVE)) return true;
    if (exempt && holds(actor, OTHER_MEMBERS) && OPEN_TO_MEMBERS.contains(publicity.paragraph())) return true;
    return parts.stream().anyMatch(p -> p.decides(actor, decision) || p.scrutinises(actor, decision));
  }

  /** Why a member may not read it, with the rule; empty for whoever is not told that there is one. */
  Optional<Forbidden> refusal(Actor actor, Publicity publicity) {
    if (!holds(actor, OTHER_MEMBERS) && !holds(actor, EXECUTIVE)) return Optional.empty();
    var refusal = new Forbidden(publicity.kind() == Publicity.Kind.EXEMPT
        ? "This paper is exempt under paragraph " + publicity.paragraph() + ". Members who do not decide the matter may"
            + " see exempt papers under paragraphs 3 and 6 only; scrutiny may see the others while it scrutinises the"
            + " decision (SI 2012/2089 regs 16 and 17)."
        : "This paper is confidential: members see it only where they decide the matter, or scrutinise the decision"
            + " (SI 2012/2089 regs 16, 17 and 20).");
    refusal.because(null, "SI 2012/2089 regs 16, 17 and 20");
    return Optional.of(refusal);
  }

  private static boolean holds(Actor actor, Set<Role> roles) {
    return actor.roles().stream().anyMatch(roles::contains);
  }
}
