package org.remit.decision;

import java.util.function.UnaryOperator;

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

  /** The same outcome in the words in which it was really decided. */
  ResolutionOutcome inTheWords(String right) {
    return new ResolutionOutcome(resolution, words, state, right, reason, callable, waived, because);
  }

  /** The same outcome as the public may have it: what was proposed may name a sum that is withheld. */
  ResolutionOutcome inPublic(UnaryOperator<String> withoutSums) {
    return new ResolutionOutcome(
        resolution, withoutSums.apply(words), state, wording, reason, callable, waived, because);
  }

  /** What it says: as amended, or as proposed. */
  String says() {
    return wording == null ? words : wording;
  }

  String sentence() {
    var text = resolution + ". " + says() + ": " + state;
    return reason == null ? text + "." : text + " (" + reason + ").";
  }
}
