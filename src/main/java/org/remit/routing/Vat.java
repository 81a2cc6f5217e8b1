package org.remit.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums with and without VAT, at its standard rate. */
public final class Vat {

  static final BigDecimal WITH = new BigDecimal("1.2");

  private Vat() {}

  /**
   * A sum on one basis.
   *
   * @param said inclusive, exclusive or unknown, as the report states the sum
   * @param basis inclusive or exclusive
   * @param lower which to take where nobody says: the lower or the higher of both
   */
  public static BigDecimal on(BigDecimal sum, String said, String basis, boolean lower) {
    if (said.equals(basis)) return sum;
    var converted = basis.equals("inclusive") ? sum.multiply(WITH) : sum.divide(WITH, 2, RoundingMode.HALF_UP);
    if (!said.equals("unknown")) return converted;
    return lower ? sum.min(converted) : sum.max(converted);
  }
}
