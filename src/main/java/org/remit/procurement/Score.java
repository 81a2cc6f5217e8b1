package org.remit.procurement;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a tender scored against the published criteria.
 *
 * @param points for each criterion, in the order of the criteria, weighted: as many as the criterion counts at most
 * @param score all points together, of a hundred; higher is better
 */
public record Score(String bidder, List<BigDecimal> points, BigDecimal score) {

  public Score {
    points = List.copyOf(points);
  }

  /** As the form takes it: 'Barca: 52 + 30.5 = 82.5'. */
  @Override
  public String toString() {
    return bidder + ": " + sum() + " = " + plain(score);
  }

  /** The points as a sum: '52 + 30.5'. */
  String sum() {
    return points.stream().map(Score::plain).collect(Collectors.joining(" + "));
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
