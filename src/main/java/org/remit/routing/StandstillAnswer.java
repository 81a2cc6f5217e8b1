package org.remit.routing;

import org.remit.calendar.Period;
import org.remit.calendar.Rule;

/**
 * Whether a contract must wait after the award was told, and how long.
 *
 * @param period null where nothing has to be waited for; present for a chosen standstill too
 * @param rule the rule that answers whether the law asks for it
 */
public record StandstillAnswer(boolean mandatory, String because, Period period, Rule rule) {}
