package org.remit.calendar;

/**
 * A rule as it is shown beside what rests on it.
 *
 * @param citation where it stands: 'SI 2012/2089 reg 9(2)', 'Leeds, call-in window'
 * @param text what it says, in our words
 * @param confirmation how sure it is
 */
public record Rule(String citation, String text, Confirmation confirmation) {}
