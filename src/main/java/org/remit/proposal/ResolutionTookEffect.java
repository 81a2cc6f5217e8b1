package org.remit.proposal;

import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/** From this day the resolution may be carried out. */
public record ResolutionTookEffect(DecisionReference decision, String resolution, LocalDate effectiveOn) {}
