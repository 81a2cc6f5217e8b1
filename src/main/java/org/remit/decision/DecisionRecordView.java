package org.remit.decision;

import java.time.Instant;
import java.util.List;
import org.remit.reference.DecisionReference;

/**
 * The record of a decision as it may be read.
 *
 * @param kind the paper that it is published as: {@code decision-record-officer}
 * @param outcome approved, refused or deferred
 * @param deputyFor the post for which a deputy decided; null otherwise
 * @param authority the delegation it was taken under; null for a meeting or a member
 * @param authorDecided the rule under which the author of the report decided it; null otherwise
 * @param exclusion the resolution that excluded the public; null if it was public
 */
public record DecisionRecordView(
    DecisionReference decision,
    String kind,
    String maker,
    String makerWords,
    String deputyFor,
    Instant takenAt,
    String outcome,
    List<ResolutionOutcome> outcomes,
    String reasons,
    List<String> alternatives,
    List<String> conflicts,
    List<String> dispensations,
    String authority,
    List<String> consultation,
    String authorDecided,
    String exclusion,
    Instant publishedAt) {}
