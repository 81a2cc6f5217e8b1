package org.remit.routing;

import java.math.BigDecimal;

/**
 * A change of a contract as it stands in the register.
 *
 * @param regime pcr-2006, pcr-2015, pa-2023, psr, outside or unknown: the law that the contract was procured under
 * @param signed the contract's value as it was signed, in pounds; null where unknown
 * @param before by how much earlier changes have raised or lowered it; null where unknown
 * @param change by how much this one does
 * @param extensionsLeft that the contract still allows; null where unknown
 */
public record ModificationQuestion(
    String regime, boolean lightTouch, BigDecimal signed, BigDecimal before, BigDecimal change,
    Integer extensionsLeft) {

  /** Steps one after another are one change: what counts is the larger of the last one and of all together. */
  BigDecimal measured() {
    if (change.signum() == 0) return BigDecimal.ZERO;
    return before == null ? null : change.abs().max(before.add(change).abs());
  }
}
