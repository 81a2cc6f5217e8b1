package org.remit.assurance;

import java.time.Instant;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/**
 * A correction; public pages say 'corrected on' {@code decidedAt} where it is approved.
 *
 * @param clock the kind of clock that rested on what was wrong; null where none did
 * @param paper the published paper that is put right; null for a correction of something else
 * @param state requested, approved or rejected
 * @param requestedBy who asked for it, by their sign-in name; {@code decidedBy} who answered
 * @param effect what became of the clock, as a sentence; null where none rested on it
 */
public record CorrectionView(
    UUID id,
    DecisionReference decision,
    String subject,
    String wrong,
    String right,
    String why,
    String clock,
    String resolution,
    UUID paper,
    String state,
    String requestedBy,
    Instant requestedAt,
    String decidedBy,
    Instant decidedAt,
    String decidedBecause,
    String effect) {}
