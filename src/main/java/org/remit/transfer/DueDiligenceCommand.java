package org.remit.transfer;

import java.time.LocalDate;

/**
 * What one party to a transfer asked about the staff, and was answered.
 *
 * @param askedBy transferee or transferor
 * @param writing the letter, or where it is filed
 */
public record DueDiligenceCommand(
    String resolution, String askedBy, String question, String answer, LocalDate answeredOn, String writing) {}
