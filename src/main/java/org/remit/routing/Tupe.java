package org.remit.routing;

import java.util.List;
import java.util.Locale;

/** Which reasons for 'nobody transfers' the law of transfers knows. */
final class Tupe {

  private static final List<String> NO_REASONS = List.of("vacanc", "no staff wish", "do not wish", "prefer");
  private static final List<String> REASONS = List.of("no organised grouping", "not the same activities",
      "fundamentally different", "no employees", "single event", "short-term", "goods", "new service", "stays in house",
      "no service moves", "work stays");

  private Tupe() {}

  /**
   * Whether a stated reason may be one in law. Vacancies, or that nobody wishes to move, are none; what is neither
   * known
   * to be a reason nor known to be none is legal's to judge, and does not count until then.
   */
  static boolean knows(String reason) {
    if (reason == null) return false;
    var said = reason.toLowerCase(Locale.ROOT);
    if (NO_REASONS.stream().anyMatch(said::contains)) return false;
    return REASONS.stream().anyMatch(said::contains);
  }
}
