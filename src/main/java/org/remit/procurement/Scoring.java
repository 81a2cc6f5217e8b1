package org.remit.procurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.remit.reference.Refused;

/**
 * Criteria whose weights make a hundred, and scores that add up. What does not add up is refused with what would: the
 * letters to tenderers give criteria, points and sums (PCR 2015 reg 86(2); Procurement Act 2023 s.50(4)).
 */
final class Scoring {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final String RULE = "PCR 2015 reg 67; Procurement Act 2023 s.23";

  private Scoring() {}

  /**
   * Reads 'Quality: 60%', one line each.
   *
   * @throws Refused if a line is no criterion, one stands there twice, or the weights do not add up to 100
   */
  static List<Criterion> criteria(List<String> lines) {
    return criteria(lines, "");
  }

  /** @param where begins the sentence that refuses: 'Lot 2: ', or empty */
  static List<Criterion> criteria(List<String> lines, String where) {
    var criteria = new ArrayList<Criterion>();
    var names = new HashSet<String>();
    for (var line : lines) {
      var colon = line.lastIndexOf(':');
      var weight = colon < 1 ? null : number(line.substring(colon + 1).replace("%", ""));
      if (weight == null || weight.signum() == 0) {
        throw new Refused(where + "'" + line + "' gives no weight: write 'Quality: 60%'.").at("/criteria");
      }
      var name = line.substring(0, colon).strip();
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw new Refused(where + "The criterion '" + name + "' stands there twice.").at("/criteria");
      }
      criteria.add(new Criterion(name, weight));
    }
    var together = criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!criteria.isEmpty() && together.compareTo(HUNDRED) != 0) {
      throw new Refused(where + "The weights add up to " + Score.plain(together) + ", not to 100: give each criterion"
          + " the weight that was published.").at("/criteria").because("scores-add-up", RULE);
    }
    return List.copyOf(criteria);
  }

  /**
   * Reads 'Barca: 52 + 30.5 = 82.5', one line each: weighted points in the order of the criteria, and their sum.
   *
   * @throws Refused if a line is no score, a bidder stands there twice, a criterion has none or more than its weight,
   *     or the sum is not that of the points
   */
  static List<Score> scores(List<String> lines, List<Criterion> criteria) {
    var scores = new ArrayList<Score>();
    var bidders = new HashSet<String>();
    for (var line : lines) {
      var score = score(line, criteria);
      if (!bidders.add(score.bidder().toLowerCase(Locale.ROOT))) {
        throw new Refused("'" + score.bidder() + "' stands there twice.").at("/tenders");
      }
      scores.add(score);
    }
    return List.copyOf(scores);
  }

  private static Score score(String line, List<Criterion> criteria) {
    var colon = line.lastIndexOf(':');
    var bidder = colon < 1 ? "" : line.substring(0, colon).strip();
    var said = line.substring(colon + 1).split("=", -1);
    if (bidder.isEmpty() || said.length > 2) throw noScore(line);
    var points = new ArrayList<BigDecimal>();
    for (var each : said[0].split("\\+", -1)) {
      var number = number(each);
      if (number == null) throw noScore(line);
      points.add(number);
    }
    if (points.size() != criteria.size()) {
      throw new Refused("'%s' has %d of the %d scores: give its points for each criterion in their order (%s), as in"
              .formatted(bidder, points.size(), criteria.size(),
                  String.join(", ", criteria.stream().map(Criterion::name).toList()))
          + " 'Barca: 52 + 30.5 = 82.5'.").at("/tenders").because("scores-add-up", RULE);
    }
    for (var i = 0; i < points.size(); i++) {
      var criterion = criteria.get(i);
      if (points.get(i).compareTo(criterion.weight()) <= 0) continue;
      throw new Refused("'%s' has %s for %s, which counts %s at most.".formatted(bidder, Score.plain(points.get(i)),
              criterion.name(), Score.plain(criterion.weight())))
          .at("/tenders").because("scores-add-up", RULE);
    }
    var sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var score = new Score(bidder, points, sum);
    if (said.length == 1) return score;
    var total = number(said[1]);
    if (total == null) throw noScore(line);
    if (total.compareTo(sum) != 0) {
      throw new Refused("The scores of '%s' do not add up: %s is %s, not %s.".formatted(bidder, score.sum(),
              Score.plain(sum), Score.plain(total)))
          .at("/tenders").because("scores-add-up", RULE);
    }
    return score;
  }

  private static Refused noScore(String line) {
    return new Refused("'" + line + "' gives no score: write 'Barca: 52 + 30.5 = 82.5'.").at("/tenders");
  }

  /** A number of points; null if it is none. No exponents: a score has few digits. */
  private static BigDecimal number(String text) {
    var plain = text.strip();
    return plain.matches("\\d{1,3}(\\.\\d{1,4})?") ? new BigDecimal(plain) : null;
  }
}
