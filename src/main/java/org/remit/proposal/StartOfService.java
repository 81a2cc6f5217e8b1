package org.remit.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.remit.reference.DecisionReference;

/** From which day a service runs by what was signed for it. Whoever keeps the contract implements it. */
public interface StartOfService {

  /** The first day of the contract under a resolution; empty while none is signed. */
  Optional<LocalDate> startOf(DecisionReference decision, String resolution);
}
