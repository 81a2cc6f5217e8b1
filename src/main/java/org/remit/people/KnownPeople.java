package org.remit.people;

import java.util.Collection;
import org.remit.reference.Authority;
import org.remit.reference.Role;

/** Who can sign in. */
public interface KnownPeople {

  /** Whether somebody of the council signs in by this name, in whatever case it is written. */
  boolean isAtTheCouncil(String user, Authority council);

  /** Whether somebody who signs in by this name, in whatever case it is written, has a role at the council. */
  boolean has(String user, Authority council, Role role);

  /** The names of those who have one of the roles at the council: that of their sign-in, and first and last name. */
  Collection<String> namesOf(Authority council, Role... roles);

  /** These names to sign in by, and first and last name of whoever does. */
  Collection<String> namesOf(Collection<String> users);

  /** The first and last name of whoever signs in by this name; the name itself where nobody does, or has neither. */
  String writtenNameOf(String user);
}
