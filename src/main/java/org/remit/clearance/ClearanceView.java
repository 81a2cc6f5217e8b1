package org.remit.clearance;

import java.time.Instant;
import org.remit.calendar.London;

/**
 * A clearance as the council's people may see it.
 *
 * @param discipline {@code finance}, {@code legal} and the others: the role that answers
 * @param state {@code asked}, {@code cleared}, {@code returned}, {@code stale} or {@code not-needed}; {@code words}
 *     says it
 * @param factsVersion the version of the facts that was asked on, or verified
 * @param because why the route asks for it
 * @param comment what the discipline said; null while it has not
 * @param since when it was asked, or answered; where it is asked again, since when; null where that is not known
 * @param again why it is asked again, as a clause; null where it is asked for the first time or has answered
 * @param dueRegard of equality's, once cleared: which document shows due regard, or why none is needed; null otherwise
 */
public record ClearanceView(
    String discipline, String state, String words, long factsVersion, String because, String comment,
    String answeredBy, Instant answeredAt, Instant since, String again, String dueRegard) {

  /** Since when it is asked again and why, as a clause; null where it is asked for the first time or has answered. */
  public String askedAgain() {
    return again == null ? null : "asked again since " + London.say(London.date(since)) + ", because " + again;
  }
}
