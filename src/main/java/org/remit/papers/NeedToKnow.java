package org.remit.papers;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who of a council may read a withheld paper: its officers and auditor, a confidential one for a need on record only;
 * the executive; other members as far as SI 2012/2089 regs 16 and 17 go, or where they decide themselves. Whoever runs
 * the system needs none.
 */
@Component
class NeedToKnow {

  static final Set<Role> OFFICERS = EnumSet.of(Role.COMMISSIONING_OFFICER, Role.FINANCE, Role.LEGAL,
      Role.PROCUREMENT, Role.HR, Role.EQUALITY, Role.PENSIONS, Role.DIRECTOR, Role.DEMOCRATIC_SERVICES,
      Role.MONITORING_OFFICER, Role.HEAD_OF_PAID_SERVICE, Role.AUDITOR);

  private static final Set<Role> EXECUTIVE = EnumSet.of(Role.CABINET, Role.CABINET_MEMBER);

  private static final Set<Role> OTHER_MEMBERS =
      EnumSet.of(Role.COUNCIL, Role.COUNCIL_CHAIR, Role.SCRUTINY, Role.SCRUTINY_CHAIR);

  private final ObjectProvider<PartOfMembers> parts;

  NeedToKnow(ObjectProvider<PartOfMembers> parts) {
    this.parts = parts;
  }

  /** @param needOnRecord whether they have said what they need this very paper for */
  boolean mayRead(Actor actor, DecisionReference decision, Publicity publicity, BooleanSupplier needOnRecord) {
    if (actor.isSystem()) return true;
    var exempt = publicity.kind() == Publicity.Kind.EXEMPT;
    if (isOfficer(actor) && (exempt || needOnRecord.getAsBoolean())) return true;
    if (exempt && holds(actor, EXECUTIVE)) return true;
    if (holds(actor, OTHER_MEMBERS) && publicity.isForEveryMember()
        && parts.stream().anyMatch(p -> p.isOpenToMembers(decision))) {
      return true;
    }
    return parts.stream().anyMatch(p -> p.decides(actor, decision) || p.scrutinises(actor, decision));
  }

  boolean isOfficer(Actor actor) {
    return holds(actor, OFFICERS);
  }

  /** Why they may not read it, with the rule; empty for whoever is not told that there is one. */
  Optional<Forbidden> refusal(Actor actor, Publicity publicity) {
    if (isOfficer(actor)) {
      return Optional.of(refusal("This paper is confidential. Say first what you need it for, under 'Say what you need"
          + " a confidential paper for' on the decision's page.", "LGA 1972 s.100A(3); SI 2012/2089 reg 20"));
    }
    if (!holds(actor, OTHER_MEMBERS) && !holds(actor, EXECUTIVE)) return Optional.empty();
    return Optional.of(refusal(publicity.kind() == Publicity.Kind.EXEMPT
        ? "This paper is exempt under paragraph " + publicity.paragraph() + ". Members who do not decide the matter may"
            + " see exempt papers under paragraphs 3 and 6 only, under paragraph 3 none that says terms proposed for a"
            + " contract, and of what one person decides only once it is decided; scrutiny may see the others while it"
            + " scrutinises the decision (SI 2012/2089 regs 16 and 17)."
        : "This paper is confidential: members see it only where they decide the matter, or scrutinise the decision"
            + " (SI 2012/2089 regs 16, 17 and 20).", "SI 2012/2089 regs 16, 17 and 20"));
  }

  private static Forbidden refusal(String sentence, String rule) {
    var refusal = new Forbidden(sentence);
    refusal.because(null, rule);
    return refusal;
  }

  private static boolean holds(Actor actor, Set<Role> roles) {
    return actor.roles().stream().anyMatch(roles::contains);
  }
}
