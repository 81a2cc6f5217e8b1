package org.remit.pension;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Security as it was given.
 *
 * @param kind bond, indemnity or guarantee
 * @param amount in pounds
 * @param by the bank, insurer or guarantor
 * @param expires null for a guarantee without an end
 */
public record SecurityGiven(String kind, BigDecimal amount, String by, LocalDate on, LocalDate expires) {}
