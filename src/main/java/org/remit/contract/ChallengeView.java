package org.remit.contract;

import java.time.Instant;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/**
 * A challenge as the council's people may see it.
 *
 * @param effect suspends, precaution or none, by the rule of the regime that {@code because} names
 * @param outcome null while it is open
 * @param endedReference the order of the court or the answer that ended it; null where none was given
 */
public record ChallengeView(
    UUID id,
    DecisionReference decision,
    String resolution,
    String kind,
    Instant receivedAt,
    String effect,
    String because,
    String reference,
    Instant endedAt,
    String outcome,
    String endedReference) {}
