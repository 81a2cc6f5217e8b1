package org.remit.contract;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.remit.reference.DecisionReference;

/** The resolution that something carries out. */
@Embeddable
record ResolutionKey(String decision, String resolution) implements Serializable {

  static ResolutionKey of(DecisionReference decision, String resolution) {
    return new ResolutionKey(decision.value(), resolution);
  }
}
