package org.remit.people;

import org.remit.reference.Authority;

/** Who can sign in. */
public interface KnownPeople {

  /** Whether somebody of the council signs in by this name, in whatever case it is written. */
  boolean isAtTheCouncil(String user, Authority council);
}
