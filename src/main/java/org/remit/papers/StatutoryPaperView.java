package org.remit.papers;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;

/**
 * A notice or record as published.
 *
 * @param kind {@code key-decision-notice}
 * @param subject what in the decision it is about; empty for the whole
 * @param contents text or lists of text, by content
 * @param corrects the paper that it corrects; null for one that corrects none
 * @param whatWasWrong in the corrected paper
 * @param correctedBy the paper that corrects this one; null while it stands
 */
public record StatutoryPaperView(
    UUID id,
    DecisionReference decision,
    Authority council,
    String kind,
    String subject,
    int version,
    String title,
    Map<String, Object> contents,
    String htmlDigest,
    String docxDigest,
    Instant publishedAt,
    UUID corrects,
    String whatWasWrong,
    UUID correctedBy,
    Instant takenDownAt,
    String takenDownBecause) {

  /** Its title, with what it is about. */
  public String name() {
    return subject.isEmpty() ? title : title + ", " + subject;
  }
}
