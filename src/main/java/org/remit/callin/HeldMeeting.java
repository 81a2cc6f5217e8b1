package org.remit.callin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.remit.calendar.London;
import org.remit.routing.CommitteeAgenda;

/**
 * The meeting of a body that answers a call-in, as whoever records it tells of it.
 *
 * @param metOn its day, whenever it is noted; null where none was told
 * @param hour at which it began; null where none was told
 * @param agenda since when the public had its agenda and report
 */
public record HeldMeeting(LocalDate metOn, LocalTime hour, CommitteeAgenda agenda) {

  Instant at() {
    return London.at(metOn, hour);
  }

  /** Shorter notice is in the minutes (Local Government Act 1972 s.100B(4)(b)), and so in what everybody reads. */
  String withNotice(String reasons) {
    return agenda.shorterNotice() == null ? reasons
        : "%s\n\nAgenda and report were open from %s, at shorter notice: %s".formatted(
            reasons, London.say(agenda.openedOn()), agenda.shorterNotice());
  }
}
