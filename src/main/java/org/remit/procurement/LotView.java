package org.remit.procurement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.remit.reference.DecisionReference;

/**
 * A lot as the council's own people may see it; what has not happened yet is null.
 *
 * @param lot its number, from 1; {@code whole} where the procurement has no lots, and no title
 * @param state in words: 'out to tender'
 * @param noticeReference of the notice by which it was abandoned, on {@code abandonedOn}
 * @param total of the recommended tender over the whole life, in pounds
 * @param extensions in months each
 * @param award the decision that proposes the award
 */
public record LotView(
    String lot,
    String title,
    String state,
    List<Criterion> criteria,
    List<Score> scores,
    String reasons,
    String noticeReference,
    LocalDate abandonedOn,
    String supplier,
    BigDecimal total,
    BigDecimal annual,
    String vat,
    Integer months,
    LocalDate contractFrom,
    List<Integer> extensions,
    DecisionReference award) {

  @JsonIgnore
  public boolean isWhole() {
    return title == null;
  }
}
