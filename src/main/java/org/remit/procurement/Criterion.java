package org.remit.procurement;

import java.math.BigDecimal;

/**
 * A criterion by which tenders are scored, as it was published.
 *
 * @param weight how many points of a hundred it counts at most
 */
public record Criterion(String name, BigDecimal weight) {

  @Override
  public String toString() {
    return name + ": " + weight.stripTrailingZeros().toPlainString() + "%";
  }
}
