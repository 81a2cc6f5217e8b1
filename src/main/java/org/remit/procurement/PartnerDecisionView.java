package org.remit.procurement;

import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/**
 * A partner council's decision as recorded here.
 *
 * @param decision the decision of ours that it was recorded on
 * @param outcome agreed, refused or withdrawn
 * @param effective the day from which the partner's own rules let it be carried out; null where it did not agree
 * @param enteredLateOn the day of an entry made after it had effect; null where it was entered in time
 * @param confirmedOn the day on which the monitoring officer confirmed a late entry; null until then
 */
public record PartnerDecisionView(
    DecisionReference decision, String partner, String outcome, String reference, LocalDate taken, LocalDate effective,
    String evidence, LocalDate enteredLateOn, LocalDate confirmedOn) {}
