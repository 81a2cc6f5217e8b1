package org.remit.people;

import java.time.Instant;

/**
 * An interest as democratic services and the monitoring officer may see it.
 *
 * @param excludes whether it keeps the person from task, papers and vote today
 * @param dispensation by whom and for what it was dispensed with; null if it was not
 */
public record InterestView(
    String person, InterestKind kind, String what, boolean excludes, String dispensation, Instant declaredAt) {

  /** The dispensation as the public record notes it: no name, no detail; null if there is none. */
  public String dispensationForTheRecord() {
    return dispensation == null ? null : "A dispensation was granted for " + kind.words() + " that was declared.";
  }

  /** As the public record says it: no name, no detail. */
  public String forTheRecord() {
    return excludes
        ? "Somebody declared " + kind.words() + " and took no part."
        : "Somebody declared " + kind.words() + (dispensation == null ? "." : ", dispensed with.");
  }
}
