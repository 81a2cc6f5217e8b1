package org.remit.gate;

import java.time.Instant;
import java.util.UUID;
import org.remit.calendar.Period;
import org.remit.reference.DecisionReference;

/**
 * A clock as everybody may see it.
 *
 * @param state {@code running}, {@code run} or {@code stopped}
 * @param because why it was stopped; null otherwise
 */
public record ClockView(
    UUID id,
    DecisionReference decision,
    String resolution,
    String kind,
    Period period,
    String state,
    Instant startedAt,
    Instant endedAt,
    String because) {}
