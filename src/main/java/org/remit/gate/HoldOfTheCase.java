package org.remit.gate;

import java.util.List;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;

/**
 * Says of an open hold, as the case stands at this moment, what its kind alone cannot: who has not done their part, and
 * who can lift it. Nothing of it is kept: the gate asks at each reading.
 */
public interface HoldOfTheCase {

  /** The kind of hold that it speaks of. */
  String kind();

  /** What is missing now and from whom; null where nothing more can be said than the hold itself says. */
  Missing missing(DecisionReference decision);

  /**
   * What is missing.
   *
   * @param reason as sentences
   * @param by whoever can bring it about, in the order in which they act; never empty
   */
  record Missing(String reason, List<Role> by) {}
}
