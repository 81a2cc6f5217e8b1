package org.remit.procurement;

import java.time.LocalDate;
import java.util.List;
import org.remit.reference.DecisionReference;

/**
 * A procurement as the council's own people may see it: who tendered and what they scored is not for the public before
 * the award.
 *
 * @param state in words: 'out to tender'
 * @param noticeReference of the tender notice
 * @param tenderDeadline the last day for tenders
 * @param minimumCase the period of the law that was chosen; null where its text was not read, or it set none
 * @param minimumGrounds what shows that case; null where the case is stated by choosing it
 * @param minimumDays for which tenders had to be open, by {@code minimumRule}; null where the law set none
 * @param lotsPerProvider how many lots one provider may win; null for as many as it can
 * @param criteria as the tender published them for every lot without its own; empty where it left them to its documents
 * @param lots each with its own evaluation and award, in their order; one whole where the procurement has none
 */
public record ProcurementView(
    DecisionReference decision,
    String resolution,
    String state,
    String procedure,
    String noticeReference,
    LocalDate tenderPublishedOn,
    LocalDate tenderDeadline,
    String minimumCase,
    Integer minimumDays,
    String minimumRule,
    String minimumGrounds,
    List<String> providerLimits,
    boolean conflictsAssessed,
    Integer lotsPerProvider,
    List<Criterion> criteria,
    List<LotView> lots) {}
