package org.remit.assurance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An irregularity that was found, or the monitoring officer's note on one.
 *
 * @param irregularity the one that is noted on; null for a new one
 * @param what happened, {@code rule} otherwise than which rule
 * @param foundBy the post that found it
 * @param note and {@code cure}: the monitoring officer's; null for a new one
 */
public record IrregularityCommand(
    UUID irregularity, String what, LocalDate happenedOn, String rule, LocalDate foundOn, String foundBy, String note,
    String cure) {}
