package org.remit.gate;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
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
   * The same of a hold on one resolution, where the resolutions of a decision may differ.
   *
   * @param resolution null for a hold on the whole decision
   */
  default Missing missing(DecisionReference decision, String resolution) {
    return missing(decision);
  }

  /** {@link #missing} of several decisions, of which what it needs to know is asked together where that is less. */
  default BiFunction<DecisionReference, String, Missing> of(Collection<DecisionReference> decisions) {
    return this::missing;
  }

  /**
   * What is missing.
   *
   * @param words what has to come before all that the kind asks for, as a sentence in place of the kind's; null where
   *     the kind's own say it
   * @param reason as sentences; null where the reason for which the hold was opened says it
   * @param lifts what would lift it, as a clause in place of the kind's; null where the kind's own says it
   * @param by whoever can bring it about, in the order in which they act; never empty
   */
  record Missing(String words, String reason, String lifts, List<Role> by) {

    /** As the kind says it. */
    public Missing(String reason, List<Role> by) {
      this(null, reason, null, by);
    }
  }
}
