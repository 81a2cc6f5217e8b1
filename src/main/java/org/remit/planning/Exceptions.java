package org.remit.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * Which exceptions one decision uses. Each is asked for on its own and agreed on its own: a late key decision notice, a
 * late notice of a private meeting, a waiver of call-in.
 */
record Exceptions(Rung rung, boolean privateUrgent, boolean callInWaived) {

  /** The rungs of the ladder of SI 2012/2089: reg 9, where impracticable reg 10, where that is impracticable reg 11. */
  enum Rung {
    FULL_NOTICE,
    GENERAL_EXCEPTION,
    SPECIAL_URGENCY
  }

  static final Exceptions NONE = new Exceptions(Rung.FULL_NOTICE, false, false);

  /** How many exceptions these are. */
  int number() {
    return (rung == Rung.FULL_NOTICE ? 0 : 1) + (privateUrgent ? 1 : 0) + (callInWaived ? 1 : 0);
  }

  /** Whether this asks for no more than the other in any respect. */
  boolean within(Exceptions other) {
    return rung.compareTo(other.rung) <= 0 && (!privateUrgent || other.privateUrgent)
        && (!callInWaived || other.callInWaived);
  }

  /** Every combination that can matter for a decision. */
  static List<Exceptions> all(boolean key, boolean privatePart, boolean callable) {
    var all = new ArrayList<Exceptions>();
    for (var rung : key ? Rung.values() : new Rung[] {Rung.FULL_NOTICE}) {
      for (var urgent : privatePart ? new boolean[] {false, true} : new boolean[] {false}) {
        for (var waived : callable ? new boolean[] {false, true} : new boolean[] {false}) {
          all.add(new Exceptions(rung, urgent, waived));
        }
      }
    }
    return all;
  }
}
