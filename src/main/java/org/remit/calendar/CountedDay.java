package org.remit.calendar;

import java.time.LocalDate;

/**
 * One day of a count.
 *
 * @param counted whether the day counts towards the period
 * @param why 'day 3 of 5', or why it was skipped: 'Saturday', 'Christmas Day (bank holiday)'
 */
public record CountedDay(LocalDate date, boolean counted, String why) {}
