package org.remit.routing;

import java.util.Map;
import org.remit.calendar.Confirmation;

/**
 * Why a part of a route is as it is.
 *
 * @param ruleId the row that fired, such as {@code Rule_KeyBySpend}
 * @param citation the rule as cited
 * @param facts the facts and figures that it saw, in words
 * @param confirmation how sure the figures behind it are
 * @param sentence the reason as a sentence
 */
public record Reason(
    String ruleId, String citation, Map<String, String> facts, Confirmation confirmation, String sentence) {}
