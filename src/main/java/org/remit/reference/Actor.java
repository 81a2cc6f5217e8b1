package org.remit.reference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who does something: a signed-in person with the roles they hold at their council, for whom they act, or Remit
 * itself on the occurrence of something.
 *
 * @param user the sign-in name, or {@code system}
 * @param authority the person's council; null for Remit itself
 * @param roles the roles held at that council
 * @param principal the post or person acted for by a deputy; null when somebody acts for themselves
 */
public record Actor(String user, Authority authority, Set<Role> roles, String principal) {

  public static final String SYSTEM = "system";

  public Actor {
    roles = roles == null || roles.isEmpty() ? Set.of() : Set.copyOf(roles);
  }

  public static Actor of(String user, Authority authority, Role first, Role... others) {
    return new Actor(user, authority, EnumSet.of(first, others), null);
  }

  /** Remit by its own rules, on what has happened: 'on expiry of the call-in window'. */
  public static Actor system(String onWhat) {
    return new Actor(SYSTEM, null, Set.of(), onWhat);
  }

  public boolean isSystem() {
    return SYSTEM.equals(user);
  }

  public boolean has(Role... any) {
    return Arrays.stream(any).anyMatch(roles::contains);
  }

  public boolean belongsTo(Authority council) {
    return isSystem() || council.equals(authority);
  }

  /**
   * A case is its own council's, and each act a role's.
   *
   * @throws Refused unless it is a person who holds one of these roles at the council
   */
  public Actor mustBe(Authority council, Role... any) {
    if (belongsTo(council) && has(any)) return this;
    throw new Refused("This is for " + council.words() + "'s "
            + Arrays.stream(any).map(Role::words).distinct().collect(Collectors.joining(" or ")) + ".")
        .because("authority", "A case is its own council's, and each act a role's");
  }

  /** The roles in plain words, for the ledger and for records: 'finance of Leeds'. */
  public String capacity() {
    if (isSystem()) return "Remit, " + principal;
    return roles.stream().sorted().map(Role::words).collect(Collectors.joining(", ")) + " of "
        + authority.words()
        + (principal == null ? "" : " for " + principal);
  }
}
