package org.remit.callin;

import java.util.List;

/**
 * Signatures under a request are withdrawn.
 *
 * @param letter for what members wrote: where their letter is filed; null for a member's own sign-in
 * @param signatories for what members wrote: who signed that letter, or {@code all} who signed the request
 */
public record WithdrawalCommand(String reason, String letter, List<String> signatories) {

  public static final String ALL = "all";

  public WithdrawalCommand {
    signatories = signatories == null ? List.of() : List.copyOf(signatories);
  }

  boolean isOfAll() {
    return !signatories.isEmpty() && signatories.stream().allMatch(s -> s.strip().equalsIgnoreCase(ALL));
  }

  boolean isByLetter() {
    return letter != null && !letter.isBlank() || !signatories.isEmpty();
  }
}
