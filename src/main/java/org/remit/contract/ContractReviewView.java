package org.remit.contract;

import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/**
 * What came of one review of a contract, as its council's people may see it.
 *
 * @param outcome goes-on, vary or end
 * @param proposed the decision that is to change the contract; null where none is
 */
public record ContractReviewView(
    String resolution, LocalDate reviewDate, String outcome, String findings, DecisionReference proposed,
    LocalDate recordedOn) {}
