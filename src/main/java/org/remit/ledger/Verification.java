package org.remit.ledger;

import java.util.Optional;

/**
 * What a check of one stream has found.
 *
 * @param entries how many entries hold together, from the first
 * @param brokenAt the first sequence that does not hold, 0 when all do
 * @param why the reason in a sentence, null when all hold
 */
public record Verification(String stream, long entries, long brokenAt, String why) {

  static Verification ok(String stream, long entries) {
    return new Verification(stream, entries, 0, null);
  }

  static Verification broken(String stream, long at, String why) {
    return new Verification(stream, at - 1, at, why);
  }

  public boolean isOk() {
    return why == null;
  }

  public Optional<String> reason() {
    return Optional.ofNullable(why);
  }
}
