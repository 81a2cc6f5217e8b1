package org.remit.callin;

import java.time.LocalDate;
import java.util.List;

/**
 * What scrutiny decided at a meeting that was held in time and is told after the call-in lapsed.
 *
 * @param metOn the day of the meeting
 * @param outcome release, refer-back or refer-to-council; {@code lines} name the resolutions that differ
 * @param minutes where the minutes are filed
 */
public record LateOutcome(LocalDate metOn, String outcome, List<String> lines, String reasons, String minutes) {}
