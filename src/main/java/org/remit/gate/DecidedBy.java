package org.remit.gate;

import org.remit.reference.DecisionReference;
import org.remit.reference.Role;

/** Tells the gate who decides a case: some holds are lifted by nobody else. */
public interface DecidedBy {

  /** The role that decides it by its route as it is now. */
  Role decidedBy(DecisionReference decision);
}
