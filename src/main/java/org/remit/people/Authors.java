package org.remit.people;

import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;

/**
 * The authors of a decision's report: the author on record, and whoever revised the report or handed it in. None of
 * them clears, approves or decides it (invariant 6); every four-eyes rule asks here.
 */
public interface Authors {

  /** Whether this person, by their sign-in name in whatever case, is one of them. */
  boolean wrote(Actor person, DecisionReference decision);
}
