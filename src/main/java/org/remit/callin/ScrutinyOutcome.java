package org.remit.callin;

import java.time.LocalDate;
import java.util.List;

/**
 * What the committee decided of a call-in (Local Government Act 2000 s.9F(4)).
 *
 * @param meeting the time that the constitution allows counts to its day, whenever it is noted
 * @param outcome release, refer-back or refer-to-council; {@code lines} name the resolutions that differ
 * @param minutes where the minutes are filed; may be null where a member of the committee says what it decided
 */
public record ScrutinyOutcome(
    HeldMeeting meeting, String outcome, List<String> lines, String reasons, String minutes) {

  LocalDate metOn() {
    return meeting.metOn();
  }
}
