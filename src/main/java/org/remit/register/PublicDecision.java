package org.remit.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.remit.papers.DocumentView;

/**
 * What everybody may know of one decision.
 *
 * @param title null where every paper that bore it was taken down
 * @param announced what its notice of a key decision said; null where none stands
 * @param record what was decided; null until its record is published
 * @param resolutions how far each has come; empty until the record is published
 * @param callIn in sentences, whether and how it may be called in and what came of it
 * @param withheld under what each document is kept from the public, without its name
 * @param whyWithheld the reasons that notices, agenda, minutes or a paper of its own gave
 * @param takenDown in sentences, which documents were taken down and, where a paper says it, why
 * @param corrected in sentences, what was corrected and when
 */
public record PublicDecision(
    String reference,
    String council,
    String title,
    String standing,
    PlannedDecision announced,
    Record record,
    List<Resolution> resolutions,
    List<String> callIn,
    List<Event> timeline,
    List<Paper> papers,
    List<Document> documents,
    List<String> withheld,
    List<String> whyWithheld,
    List<String> takenDown,
    List<String> corrected) {

  /** The record as published; {@code maker} is a post or a body. */
  public record Record(
      String title, String maker, LocalDate date, List<String> decision, List<String> reasons,
      List<String> alternatives, List<String> conflicts, List<String> dispensations, String effective) {}

  /** @param effectiveOn null while it has no effect */
  public record Resolution(String letter, String state, LocalDate effectiveOn) {}

  /** What happened, or is to happen, on a day. */
  public record Event(LocalDate on, String what) {}

  /**
   * A notice or record.
   *
   * @param whatWasWrong in the paper that it corrects; null where it corrects none
   * @param corrected whether a newer one corrects it
   * @param takenDown null while it is up
   * @param whyTakenDown as a paper of its own says it; null where none does
   */
  public record Paper(
      UUID id, String title, String about, int version, Instant published, String whatWasWrong, boolean corrected,
      Instant takenDown, String whyTakenDown) {}

  /**
   * A report or appendix as handed in.
   *
   * @param superseded whether a later version has taken its place
   */
  public record Document(UUID id, String name, int version, long size, Instant published, boolean superseded) {

    static Document of(DocumentView document, boolean superseded) {
      return new Document(document.id(), document.name(), document.version(), document.size(), document.publishedAt(),
          superseded);
    }
  }
}
