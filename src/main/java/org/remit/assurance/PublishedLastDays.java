package org.remit.assurance;

import java.util.Set;

/** Clocks whose last day members, the public or tenderers were told; it is never brought forward (invariant 14). */
final class PublishedLastDays {

  private static final Set<String> KINDS = Set.of("call-in", "standstill", "private-meeting-response-notice");

  private PublishedLastDays() {}

  static boolean has(String clockKind) {
    return KINDS.contains(clockKind);
  }
}
