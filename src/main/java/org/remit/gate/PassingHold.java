package org.remit.gate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.remit.gate.HoldOfTheCase.Missing;
import org.remit.reference.DecisionReference;

/**
 * A hold on the whole decision that nobody opens or lifts: it is there for as long as something is so that no record of
 * the decision tells, such as who may sign in as what. Nothing of it is kept: the gate asks at each reading.
 */
public interface PassingHold {

  /** The kind of hold that it is, of {@code holds.yaml}. */
  String kind();

  /** What is missing on this day and from whom; a decision of which nothing is missing is left out. */
  Map<DecisionReference, Missing> missing(Collection<DecisionReference> decisions, LocalDate day);
}
