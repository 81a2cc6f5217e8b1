package org.remit.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.remit.reference.DecisionReference;

/**
 * A procurement as the council's own people may see it: who tendered and what they scored is not for the public before
 * the award.
 *
 * @param state in words: 'out to tender'
 * @param noticeReference of the tender notice; of the notice of abandonment once it is abandoned
 * @param tenderDeadline the last day for tenders
 * @param total of the recommended tender over the whole life, in pounds; null until one is recommended
 * @param award the decision that proposes the award; null until there is one
 */
public record ProcurementView(
    DecisionReference decision,
    String resolution,
    String state,
    String procedure,
    String noticeReference,
    LocalDate tenderPublishedOn,
    LocalDate tenderDeadline,
    List<String> lots,
    List<String> providerLimits,
    boolean conflictsAssessed,
    List<String> criteria,
    List<Score> scores,
    String reasons,
    String supplier,
    BigDecimal total,
    BigDecimal annual,
    String vat,
    Integer months,
    LocalDate contractFrom,
    List<Integer> extensions,
    DecisionReference award) {}
