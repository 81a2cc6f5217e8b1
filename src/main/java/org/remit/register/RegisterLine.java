package org.remit.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One decision in the register, in the words of its record as published.
 *
 * @param maker the post or body that decided; null where the record was taken down, as are title and decided
 * @param makerKind {@code cabinet}, {@code cabinet-member}, {@code officer} or {@code council}
 * @param published when the record that stands was published
 * @param corrected when the record was corrected; null where it was not
 * @param takenDown when the record was taken down; null while it is up
 */
public record RegisterLine(
    String reference, String council, String title, String maker, String makerKind, LocalDate decided,
    Instant published, Instant corrected, Instant takenDown) {}
