package org.remit.routing;

import org.remit.calendar.Period;

/** @param because the rule in a sentence; {@code period} is null where the decision is not callable */
public record CallInAnswer(boolean callable, String because, Period period) {}
