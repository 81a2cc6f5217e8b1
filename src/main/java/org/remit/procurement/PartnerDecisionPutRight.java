package org.remit.procurement;

import java.time.LocalDate;
import org.remit.calendar.Rule;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;

/**
 * What a partner decided was put right: what was notified or signed for it may not have been allowed.
 *
 * @param resolution the award that waited for it
 * @param words what the partner decided, as a sentence without its full stop
 * @param from the first day on which it was allowed, where the partner agreed; the day from which it no longer was,
 *     where it withdrew; null where it refused
 * @param confirmedBy the monitoring officer who confirmed it
 */
public record PartnerDecisionPutRight(
    DecisionReference decision, String resolution, String outcome, String words, LocalDate from, Rule rule,
    Actor confirmedBy) {

  /** Whether what was done on that day was done without the partner. */
  public boolean forbade(LocalDate day) {
    return switch (outcome) {
      case "agreed" -> day.isBefore(from);
      case "withdrawn" -> !day.isBefore(from);
      default -> true;
    };
  }
}
