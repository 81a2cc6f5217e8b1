package org.remit.web;

import java.time.Instant;
import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/**
 * A decision in a list.
 *
 * @param author the sign-in name of whoever wrote the report
 * @param next the last day of the period that ends first, and {@code nextWhat} which; null if none runs
 * @param meets when the meeting begins that is to decide it; null where none is called
 * @param held what it waits for, then the act that comes next and what forbids it first, in sentences; null for nothing
 */
public record CaseLine(
    DecisionReference reference, String title, String council, String author, String stage, LocalDate next,
    String nextWhat, Instant meets, String held) {}
