package org.remit.routing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What decides whether and how long a decision may be called in. One of the two days is needed; what else is null is
 * taken as a callable Cabinet decision, and said so.
 *
 * @param body see {@link Words#BODIES}
 * @param category key, significant-operational, administrative, non-key, noting
 * @param waived whether call-in was waived for urgency
 */
public record CallInQuestion(LocalDate decided, Instant published, String body, String category, boolean waived) {}
