package org.remit.contract;

import java.time.Instant;
import java.time.LocalDate;
import org.remit.calendar.London;
import org.remit.contract.Challenge.Effect;
import org.remit.gate.ClockView;

/** What a challenge does to the signature, by the regime of the award. */
final class ChallengeRules {

  /** @param because the rule, as a sentence */
  record Answer(Effect effect, String because) {}

  private ChallengeRules() {}

  /**
   * @param told the day of the award's notice; null where none was given
   * @param standstill the award's standstill clock; null where none runs or ran
   * @param signed whether the contract was signed before the challenge
   */
  static Answer of(
      String kind, Regime regime, LocalDate told, ClockView standstill, Instant at, boolean signed) {
    if (signed) return new Answer(Effect.NONE, "The contract was signed before; a challenge no longer suspends it.");
    if (kind.equals("letter-before-action")) {
      return precaution("A letter before action suspends nothing; signature is held as a precaution until legal"
          + " answers.");
    }
    if (kind.equals("representations")) {
      return regime.is("psr") && mayBeMade(told, standstill, at)
          ? suspends("Representations from the notice to the end of the standstill extend it (Provider Selection Regime"
              + " Regulations 2023 reg 12).")
          : precaution("Representations outside a standstill of the Provider Selection Regime suspend nothing.");
    }
    return switch (regime.id()) {
      case "pcr-2015", "pcr-2006" ->
          suspends("A claim issued and known before the contract suspends it (PCR 2015 reg 95).");
      case "pa-2023" -> kind.equals("claim-notified") && isWithin(standstill, at)
          ? suspends("A claim notified during the standstill suspends the contract (Procurement Act 2023 s.101).")
          : precaution("Only a claim notified during the standstill suspends (Procurement Act 2023 s.101).");
      default -> precaution(
          "The regime suspends nothing for a claim; signature is held as a precaution until legal answers.");
    };
  }

  /** The standstill begins on the day after the notice, and representations may be made from the notice on. */
  private static boolean mayBeMade(LocalDate told, ClockView standstill, Instant at) {
    return isWithin(standstill, at)
        || standstill != null && told != null
            && !at.isBefore(London.startOf(told)) && at.isBefore(standstill.period().effectiveFrom());
  }

  /** From the day that it starts from to the end of the last day. */
  private static boolean isWithin(ClockView standstill, Instant at) {
    return standstill != null
        && !at.isBefore(London.startOf(standstill.period().startsFrom()))
        && at.isBefore(standstill.period().effectiveFrom());
  }

  private static Answer suspends(String because) {
    return new Answer(Effect.SUSPENDS, because);
  }

  private static Answer precaution(String because) {
    return new Answer(Effect.PRECAUTION, because);
  }
}
