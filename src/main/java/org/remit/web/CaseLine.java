package org.remit.web;

import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/**
 * A decision in a list.
 *
 * @param held the act that comes next and what forbids it first, in a sentence; null where nothing is held
 * @param next the next date that matters, and {@code nextWhat} why; null if none is known
 */
public record CaseLine(
    DecisionReference reference, String title, String council, String stage, LocalDate next, String nextWhat,
    int openHolds, String held) {}
