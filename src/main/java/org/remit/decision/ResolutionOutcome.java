package org.remit.decision;

/**
 * What was decided on one resolution.
 *
 * @param state approved, amended, deferred or refused
 * @param wording what it says now; null unless amended
 * @param callable whether it may be called in
 * @param waived whether it may not because call-in was waived for urgency
 * @param because why it may or may not, with its source; null where it does not stand
 */
public record ResolutionOutcome(
    String resolution, String words, String state, String wording, String reason, boolean callable, boolean waived,
    String because) {

  boolean stands() {
    return state.equals("approved") || state.equals("amended");
  }

  String sentence() {
    var text = resolution + ". " + (wording == null ? words : wording) + ": " + state;
    return reason == null ? text + "." : text + " (" + reason + ").";
  }
}
