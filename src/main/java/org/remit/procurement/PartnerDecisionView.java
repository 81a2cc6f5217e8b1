package org.remit.procurement;

import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/**
 * A partner council's decision as recorded here.
 *
 * @param decision the decision of ours that it was recorded on
 * @param effective the day from which the partner's own rules let it be carried out
 */
public record PartnerDecisionView(
    DecisionReference decision, String partner, String reference, LocalDate taken, LocalDate effective,
    String evidence) {}
