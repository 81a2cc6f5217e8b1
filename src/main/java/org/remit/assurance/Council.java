package org.remit.assurance;

import java.util.Set;
import java.util.stream.Collectors;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.remit.reference.Role;

/** What every command of this module asks first. */
final class Council {

  private Council() {}

  static void mustBe(Actor actor, Authority council, Set<Role> roles) {
    if (actor.belongsTo(council) && !actor.isSystem() && actor.roles().stream().anyMatch(roles::contains)) return;
    throw new Refused("This is for " + council + "'s "
            + roles.stream().map(Role::words).sorted().collect(Collectors.joining(" or ")) + ".")
        .because("authority", "A case is its own council's, and each act a role's");
  }

  static void required(String value, String pointer, String sentence) {
    if (value == null || value.isBlank()) throw new Refused(sentence).at(pointer);
  }
}
