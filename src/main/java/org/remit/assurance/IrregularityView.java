package org.remit.assurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/**
 * An irregularity as assurance reports show it.
 *
 * @param foundBy the post that found it
 * @param note the monitoring officer's; null until there is one, as are {@code cure} and {@code notedAt}
 */
public record IrregularityView(
    UUID id,
    DecisionReference decision,
    String what,
    LocalDate happenedOn,
    String rule,
    LocalDate foundOn,
    String foundBy,
    Instant enteredAt,
    String note,
    String cure,
    Instant notedAt) {}
