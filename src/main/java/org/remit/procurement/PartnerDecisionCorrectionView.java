package org.remit.procurement;

import java.time.Instant;
import java.util.UUID;

/**
 * What was asked to be put right of a partner's decision.
 *
 * @param wrong what stood on record, and {@code right} what is so, in words
 * @param state requested, approved or rejected
 */
public record PartnerDecisionCorrectionView(
    UUID id, String wrong, String right, String why, String state, String requestedBy, Instant requestedAt,
    String decidedBy, Instant decidedAt) {}
