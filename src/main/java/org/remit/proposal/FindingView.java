package org.remit.proposal;

import java.time.Instant;
import java.util.UUID;

/**
 * Something the checks noticed.
 *
 * @param severity {@code error}: the law blocks; {@code warning}: needs a recorded answer; {@code note}
 * @param answer what was answered; null while nothing was
 */
public record FindingView(
    UUID id,
    int check,
    String severity,
    String sentence,
    String citation,
    String paragraph,
    String quoted,
    String answerableBy,
    String answer,
    Instant answeredAt) {

  /** Whether the decision waits for it: an error until it is gone, a warning until it is answered. */
  public boolean blocks() {
    return severity.equals("error") || (severity.equals("warning") && answer == null);
  }
}
