package org.remit.callin;

import java.util.List;

/**
 * What the decision maker decided on its second look, with what its record must say (SI 2012/2089 regs 12 and 13).
 *
 * @param outcome confirm, amend or drop; lines name the resolutions that differ and the new wordings
 * @param alternatives considered and rejected; empty to take the report's; the one line 'none' if there was none
 * @param conflicts declared at the meeting, or by those consulted; the one line 'none' if there was none
 * @param privatePart whether part of the item was considered in private; then {@code exclusion} is needed
 * @param privateBy by what Cabinet sat in private; null where it did not, or did not say
 * @param meeting where Cabinet decided; whoever decides alone does so on the day on which they record it
 */
public record SecondDecision(
    String outcome,
    List<String> lines,
    String reasons,
    List<String> alternatives,
    List<String> conflicts,
    List<String> dispensations,
    boolean privatePart,
    String exclusion,
    PrivateSitting privateBy,
    HeldMeeting meeting) {}
