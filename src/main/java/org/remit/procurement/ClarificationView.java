package org.remit.procurement;

import java.time.LocalDate;

/** A question about a tender, and what every tenderer was answered on that day. */
public record ClarificationView(String resolution, String question, String answer, LocalDate sentOn) {}
