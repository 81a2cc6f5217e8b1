package org.remit.register;

import java.time.Instant;
import java.time.LocalDate;
import org.remit.calendar.London;

/**
 * One decision in the register, in the words of its record as published; until then in those of the paper that opened
 * its report.
 *
 * @param maker the post or body that decides; null where the paper was taken down, as are title, decided and earliest
 * @param decided null until the record is published
 * @param toBeDecided whether only its report is open
 * @param earliest the first day on which it may be decided; null once the record is published, and while a notice is
 *     still to be given
 * @param withdrawn when it was withdrawn before it was decided, so that nobody decides it; null otherwise
 * @param makerKind {@code cabinet}, {@code cabinet-member}, {@code officer} or {@code council}
 * @param published when the paper that stands was published
 * @param corrected when the record was corrected; null where it was not
 * @param takenDown when the record was taken down; null while it is up
 */
public record RegisterLine(
    String reference, String council, String title, String maker, String makerKind, LocalDate decided,
    boolean toBeDecided, LocalDate earliest, Instant withdrawn, Instant published, Instant corrected,
    Instant takenDown) {

  static final String NO_DAY_YET = "on a day that is not known until notice of it is given";

  /** From when it is to be decided, as a clause. */
  public String from() {
    return earliest == null ? NO_DAY_YET : "not before " + London.say(earliest);
  }
}
