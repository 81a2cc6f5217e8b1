package org.remit.decision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Agenda and report of a meeting are opened.
 *
 * @param place where it meets (SI 2012/2089 reg 6(1)); null for the place of the body's last meeting
 * @param shorterNotice how the meeting itself was convened at shorter notice; null if it was not
 * @param urgencyOpinion the chair's opinion with the special circumstances (LGA 1972 s.100B(4)(b)); null if there is
 *     none
 */
public record MeetingCommand(Instant meetsAt, String place, ShorterNotice shorterNotice, String urgencyOpinion) {

  /**
   * A meeting that was convened at shorter notice (SI 2012/2089 reg 6(2)).
   *
   * @param reason why it could not be convened in time
   * @param convenedOn the day on which it was convened
   * @param evidence what shows that day: the summons, an e-mail
   */
  public record ShorterNotice(String reason, LocalDate convenedOn, String evidence) {}
}
