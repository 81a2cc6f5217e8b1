package org.remit.register;

import java.time.LocalDate;

/**
 * A key decision that was not taken in the period that its notice stated: it needs a fresh one (SI 2012/2089 reg 9).
 *
 * @param planned what the notice said
 * @param ended the last day of its period
 */
public record LapsedNotice(PlannedDecision planned, LocalDate ended) {}
