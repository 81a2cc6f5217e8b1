package org.remit.proposal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.remit.gate.Act;

/**
 * A resolution as everybody may see it.
 *
 * @param id its letter in the proposal
 * @param kind {@code award-contract}, {@code note} and the others of the proposal's format
 * @param words what it proposes, in one line
 * @param wording what was agreed, where it differs from what was proposed
 * @param effectiveOn the day from which it may be carried out; null while it has no effect
 * @param effectRule why it has effect: not callable, window run out, released …
 * @param carriedOut what came of it; null until then
 */
public record ResolutionView(
    String id,
    String kind,
    String words,
    ResolutionState state,
    String wording,
    String reason,
    LocalDate effectiveOn,
    String effectRule,
    String carriedOut) {

  /** What is done to carry it out, of all that a hold may forbid; nothing where it needs no such act. */
  public Set<Act> acts() {
    return switch (kind) {
      case "approve-procurement" -> EnumSet.of(Act.PUBLISH_TENDER);
      case "award-contract", "enter-arrangement" ->
          EnumSet.of(Act.AWARD_NOTICE, Act.SIGN, Act.STAFF_NOTICE, Act.START);
      case "extend-contract", "vary-contract", "admit-to-pension-fund" -> EnumSet.of(Act.SIGN);
      case "make-grant" -> EnumSet.of(Act.SIGN, Act.PAY);
      default -> EnumSet.noneOf(Act.class);
    };
  }

  /** Whether a tender follows from it. */
  public boolean asksForTender() {
    return kind.equals("approve-procurement");
  }

  /** Whether it was carried out in the moment in which it had effect, and by nothing else. */
  public boolean isCarriedOutByEffectAlone() {
    return state == ResolutionState.CARRIED_OUT && ByEffectAlone.of(kind).isPresent();
  }

  /** Whether a service starts by it. */
  public boolean startsAService() {
    return kind.equals("award-contract") || kind.equals("enter-arrangement");
  }
}
