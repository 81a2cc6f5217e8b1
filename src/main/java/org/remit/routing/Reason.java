package org.remit.routing;

import java.util.List;
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
 * @param unconfirmed which figures or rules behind it are not confirmed, in sentences; empty where it is confirmed
 */
public record Reason(
    String ruleId, String citation, Map<String, String> facts, Confirmation confirmation, String sentence,
    List<String> unconfirmed) {

  public Reason {
    unconfirmed = List.copyOf(unconfirmed);
  }

  /** A reason that no figure stands behind: it is confirmed. */
  static Reason confirmed(String ruleId, String citation, Map<String, String> facts, String sentence) {
    return new Reason(ruleId, citation, facts, Confirmation.CONFIRMED, sentence, List.of());
  }
}
