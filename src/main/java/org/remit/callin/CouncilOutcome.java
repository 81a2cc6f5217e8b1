package org.remit.callin;

import java.util.List;

/**
 * What full council said of what was referred to it.
 *
 * @param outcome no-objection, send-views or decide; lines say what council decided: 'a: amend: new wording'
 * @param framework outside or inside, as the monitoring officer advised; null where the case says it
 * @param minutes where the minutes are filed; may be null where a member of council says what it said
 */
public record CouncilOutcome(
    HeldMeeting meeting, String outcome, String framework, List<String> lines, String views, String minutes) {}
