package org.remit.web;

import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/**
 * A decision in a list.
 *
 * @param next the next date that matters, and {@code nextWhat} why; null if none is known
 */
public record CaseLine(
    DecisionReference reference, String title, String council, String stage, LocalDate next, String nextWhat,
    int openHolds) {}
