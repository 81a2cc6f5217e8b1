package org.remit.routing;

import org.remit.calendar.Period;

/** @param period null where nothing has to be waited for; present for a chosen standstill too */
public record StandstillAnswer(boolean mandatory, String because, Period period) {}
