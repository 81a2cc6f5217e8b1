package org.remit.decision;

import java.util.List;

/**
 * What the decision maker decided.
 *
 * @param outcome approved, mixed, deferred or refused
 * @param resolutionOutcomes a line for each resolution that differs: 'b: refused: reason', 'c: amended: new wording'
 * @param alternatives considered and rejected; empty to take the report's; the one line 'none' if there was none
 * @param conflicts declared, beside those on the decision's page; the one line 'none' if there was none
 * @param privatePart whether part of the item was considered in private; then the resolution to exclude is needed
 */
public record DecideCommand(
    String outcome,
    List<String> resolutionOutcomes,
    String reasons,
    List<String> alternatives,
    List<String> conflicts,
    List<String> dispensations,
    boolean privatePart,
    String exclusionResolution) {}
