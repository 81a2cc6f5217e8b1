package org.remit.routing;

import java.time.LocalDate;
import java.util.Set;
import org.remit.constitution.Rules;

/**
 * What a route stands on.
 *
 * @param on the day whose rules apply
 * @param parent the decision that this one carries out; null for a decision of its own
 * @param unconfirmed collects, in sentences, each figure that was used and that nobody has confirmed
 */
record RouteGround(
    Proposal proposal, LocalDate on, Parent parent, Rules rules, DecisionTables tables, LegalPeriods periods,
    Thresholds thresholds, Sums sums, Set<String> unconfirmed) {}
