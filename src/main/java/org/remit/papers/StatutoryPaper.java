package org.remit.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;

/** A notice or record as it was published. It never changes: a mistake in it is corrected by the next version. */
@Entity
@Table(name = "statutory_paper")
class StatutoryPaper {

  @Id private UUID id;
  private String decision;
  private String council;
  private String kind;
  private String subject;
  private int version;
  private String title;

  @KeptAsJson
  private Map<String, Object> contents;

  private String htmlDigest;
  private String docxDigest;
  private Instant publishedAt;
  private UUID corrects;
  private String whatWasWrong;
  private Instant takenDownAt;
  private String takenDownBecause;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected StatutoryPaper() {}

  StatutoryPaper(PaperDraft draft, PaperSetter.Imprint imprint, UUID corrects, String htmlDigest, String docxDigest) {
    this.id = UUID.randomUUID();
    this.decision = imprint.decision().value();
    this.council = imprint.council().id();
    this.kind = draft.kind().id();
    this.subject = imprint.subject();
    this.version = imprint.version();
    this.title = draft.kind().title();
    this.contents = draft.contents();
    this.htmlDigest = htmlDigest;
    this.docxDigest = docxDigest;
    this.publishedAt = imprint.publishedAt();
    this.corrects = corrects;
    this.whatWasWrong = imprint.whatWasWrong();
  }

  UUID id() {
    return id;
  }

  DecisionReference decision() {
    return new DecisionReference(decision);
  }

  Authority council() {
    return new Authority(council);
  }

  String kind() {
    return kind;
  }

  String subject() {
    return subject;
  }

  int version() {
    return version;
  }

  UUID corrects() {
    return corrects;
  }

  String htmlDigest() {
    return htmlDigest;
  }

  String docxDigest() {
    return docxDigest;
  }

  /** Also of one that was taken down. */
  Map<String, Object> contents() {
    return contents;
  }

  boolean isTakenDown() {
    return takenDownAt != null;
  }

  void takeDown(String because, Instant now) {
    if (isTakenDown()) throw new Refused("The paper has been taken down already: " + takenDownBecause);
    takenDownAt = now;
    takenDownBecause = because;
  }

  StatutoryPaperView view(UUID correctedBy) {
    return new StatutoryPaperView(
        id, decision(), council(), kind, subject, version, title,
        isTakenDown() ? Map.of() : contents,
        htmlDigest, docxDigest, publishedAt, corrects, whatWasWrong, correctedBy, takenDownAt, takenDownBecause);
  }
}
