package org.remit.planning;

import java.util.List;
import org.remit.planning.Plan.PlannedStep;

/**
 * A lawful cure of an irregularity. It makes nothing lawful that happened; it is something new that is.
 *
 * @param id fresh-decision, general-exception, special-urgency, both-notices, agreement, republication or report-
 *     to-council
 * @param signs who answers for it
 * @param effective the first day on which the cured decision has effect; null where the cure has no day of its own
 * @param costsDays calendar days from the day that was asked for to that day, by the law's reading; null with it
 * @param steps what it takes, in order
 */
public record Cure(
    String id, String words, String rule, String signs, Dates effective, Long costsDays, List<PlannedStep> steps) {}
