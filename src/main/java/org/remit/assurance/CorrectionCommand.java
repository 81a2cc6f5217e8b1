package org.remit.assurance;

import java.util.UUID;

/**
 * A correction that somebody asks for, or the answer to one.
 *
 * @param correction the one that is answered; null for a new one
 * @param subject what was written down wrongly: 'day of publication'
 * @param right the right value; a day (2026-03-27) where a clock rested on it
 * @param clock the kind of the clock that rested on it; null for none
 * @param resolution that the clock is on; null for the whole decision
 * @param approve for an answer: whether it is approved; {@code why} gives the reason
 */
public record CorrectionCommand(
    UUID correction, String subject, String wrong, String right, String why, String clock, String resolution,
    Boolean approve) {}
