package org.remit.callin;

import java.time.LocalDate;
import java.util.List;
import org.remit.routing.CommitteeAgenda;

/**
 * What the committee decided of a call-in (Local Government Act 2000 s.9F(4)).
 *
 * @param metOn the day of the meeting, whenever it is noted: the time that the constitution allows counts to that day
 * @param agenda since when the public had its agenda and report
 * @param outcome release, refer-back or refer-to-council; {@code lines} name the resolutions that differ
 * @param minutes where the minutes are filed; may be null where a member of the committee says what it decided
 */
public record ScrutinyOutcome(
    LocalDate metOn, CommitteeAgenda agenda, String outcome, List<String> lines, String reasons, String minutes) {

  HeldMeeting meeting() {
    return new HeldMeeting(metOn, agenda);
  }
}
