package org.remit.ledger;

import java.util.List;

/**
 * A stream that was read and checked at once.
 *
 * @param entries in their order; of a chain that is broken, those that can still be read
 * @param chain what the check has found
 */
public record VerifiedStream(List<LedgerEntry> entries, Verification chain) {

  public String stream() {
    return chain.stream();
  }
}
