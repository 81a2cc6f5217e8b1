package org.remit.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A challenge that was received, or the end of one.
 *
 * @param resolution the award that is challenged
 * @param kind letter-before-action, claim-issued, claim-notified or representations; {@code ended} for the end of one
 * @param at when it was received; for the end, when it ended
 * @param reference of the letter or the claim; for the end of the order or answer, without which no suspension ends
 * @param challenge the challenge that has ended; null for a new one
 * @param outcome of an ended one: answered, withdrawn, dismissed, suspension-lifted, further-decision
 * @param because why it ended so; null for a new one
 * @param furtherDecisionOn the day on which the further decision was told (Provider Selection Regime); null otherwise
 */
public record ChallengeCommand(
    String resolution, String kind, Instant at, String reference, UUID challenge, String outcome, String because,
    LocalDate furtherDecisionOn) {}
