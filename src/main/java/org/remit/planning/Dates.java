package org.remit.planning;

import java.time.LocalDate;

/**
 * One date by both readings.
 *
 * @param lawful what the law allows
 * @param prudent with the time that work usually takes; either is null where there is no such day
 */
public record Dates(LocalDate lawful, LocalDate prudent) {}
