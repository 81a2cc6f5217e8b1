package org.remit.people;

import java.util.EnumSet;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says who acts in this thread. The groups of a person are roles of one council, such as {@code finance.leeds}. */
@Component
public class Actors {

  /** The signed-in person; Remit itself in a thread in which nobody is signed in, such as a job's. */
  public Actor current() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return signedIn(who) ? of(who) : Actor.system("by its own rules");
  }

  /**
   * The signed-in person.
   *
   * @throws Refused if nobody is
   */
  public Actor person() {
    var actor = current();
    if (actor.isSystem()) throw new Refused("Sign in first.");
    return actor;
  }

  private static boolean signedIn(Authentication who) {
    return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
  }

  private static Actor of(Authentication who) {
    var roles = EnumSet.noneOf(Role.class);
    Authority council = null;
    for (GrantedAuthority group : who.getAuthorities()) {
      var name = group.getAuthority();
      var dot = name.lastIndexOf('.');
      if (dot > 0) {
        var role = Role.find(name.substring(0, dot));
        if (role.isPresent()) {
          roles.add(role.get());
          council = new Authority(name.substring(dot + 1));
        }
      } else if (name.equals("camunda-admin")) {
        roles.add(Role.ADMINISTRATOR);
      }
    }
    return new Actor(who.getName(), council, roles, null);
  }
}
