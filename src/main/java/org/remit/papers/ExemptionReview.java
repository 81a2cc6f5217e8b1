package org.remit.papers;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The answer to whether an exempt document stays withheld.
 *
 * @param stays whether it does
 * @param publicInterest why keeping it back still outweighs disclosing it; null where it does not stay
 * @param reviewOn when that is looked at again; null where it does not stay
 */
public record ExemptionReview(UUID document, boolean stays, String publicInterest, LocalDate reviewOn) {}
