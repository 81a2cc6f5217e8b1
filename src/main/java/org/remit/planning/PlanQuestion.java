package org.remit.planning;

import java.time.LocalDate;
import java.util.Map;
import org.remit.routing.Proposal;

/**
 * What a plan is asked for.
 *
 * @param from the first day of work
 * @param by the day by which something must happen; null for a plan forward
 * @param irregularity what happened otherwise than the law asks, by its id; null where nothing is to be cured
 * @param durations working days that the asker expects instead of the pack's, by the name of the planning figure
 */
public record PlanQuestion(
    Proposal proposal, LocalDate from, Target by, String irregularity, Map<String, Integer> durations) {

  /**
   * @param what decision, effect, contract (is signed), grant (is paid), transfer (of staff) or start (of the service)
   */
  public record Target(String what, LocalDate on) {}
}
