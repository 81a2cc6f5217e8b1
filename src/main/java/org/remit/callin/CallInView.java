package org.remit.callin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A call-in as the council's people may see it.
 *
 * @param state open, at-scrutiny, at-council, at-maker or ended
 * @param because why the window counts as it does, as a sentence; null while nothing has changed
 * @param gone how each request that was valid came to be so no longer, as a sentence for everybody
 * @param items what became of each resolution that was called in, by its letter
 */
public record CallInView(
    String state,
    Instant closesAt,
    LocalDate lastDay,
    LocalDate effectiveOn,
    String because,
    List<Request> requests,
    List<String> gone,
    Map<String, String> items,
    String scrutinyReasons,
    String councilViews) {

  /** Whether a valid request of an open window is left, so that scrutiny is to consider what it names. */
  public boolean isCalledIn() {
    return !items.isEmpty() && requests.stream().anyMatch(Request::isValid);
  }

  /**
   * @param letter where the letter is filed that it came by; null for one from a member's own sign-in
   * @param checks each computed check with its answer; {@code signatures} counts those that stand: who signed
   *     is told only to whoever checks the request and to the committee
   */
  public record Request(
      int number, String state, List<String> resolutions, String grounds, String letter, Instant receivedAt,
      int signatures,
      List<Check> checks, String reason) {

    boolean isValid() {
      return state.equals("valid");
    }
  }

  /**
   * One of the constitution's tests of a request.
   *
   * @param met whether it is met; one that is not makes the request invalid
   * @param sentence what was asked and found
   */
  public record Check(String what, boolean met, String sentence, String source) {}
}
