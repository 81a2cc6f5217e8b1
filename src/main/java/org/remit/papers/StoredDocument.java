package org.remit.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/**
 * One version of a document. What was stored never changes; it may be published, and taken down, and whether it stays
 * withheld is looked at again.
 */
@Entity
@Table(name = "document")
class StoredDocument {

  private static final String WITHHELD = "A withheld document";

  @Id private UUID id;
  private String decision;
  private String council;
  private String document;
  private int version;
  private String name;
  private String mediaType;
  private long size;
  private String digest;

  @Enumerated(EnumType.STRING)
  private Publicity.Kind publicity;

  private Integer paragraph;
  private String publicInterest;
  private LocalDate reviewOn;
  private String reviewer;
  private String prohibition;
  private Boolean proposedTerms;
  private Instant storedAt;

  /** Who handed it in; null for what Remit keeps of itself, and for what was handed in before it was noted. */
  private String storedBy;

  private Instant publishedAt;
  private Instant takenDownAt;
  private String takenDownBecause;
  private Instant withdrawnAt;
  private String withdrawnBecause;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected StoredDocument() {}

  StoredDocument(
      DecisionReference decision,
      Authority council,
      String document,
      int version,
      String name,
      FileType type,
      long size,
      String digest,
      Publicity publicity,
      String by,
      Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.council = council.id();
    this.document = document;
    this.version = version;
    this.name = name;
    this.mediaType = type.mediaType();
    this.size = size;
    this.digest = digest;
    this.publicity = publicity.kind();
    this.paragraph = publicity.paragraph();
    this.publicInterest = publicity.publicInterest();
    this.reviewOn = publicity.reviewOn();
    this.reviewer = publicity.reviewer();
    this.prohibition = publicity.prohibition();
    this.proposedTerms = publicity.proposedTerms();
    this.storedBy = by;
    this.storedAt = now;
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

  String document() {
    return document;
  }

  int version() {
    return version;
  }

  String name() {
    return name;
  }

  String mediaType() {
    return mediaType;
  }

  String digest() {
    return digest;
  }

  Publicity publicity() {
    return new Publicity(publicity, paragraph, publicInterest, reviewOn, reviewer, prohibition, proposedTerms);
  }

  boolean isPublic() {
    return publicity == Publicity.Kind.PUBLIC;
  }

  boolean isPublished() {
    return publishedAt != null;
  }

  /** Whether it was on file at that moment. */
  boolean layThereAt(Instant moment) {
    return !storedAt.isAfter(moment);
  }

  boolean isTakenDown() {
    return takenDownAt != null;
  }

  /** Whether it was taken back by whoever handed it in: from then on it is no document of the decision. */
  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  boolean wasHandedInBy(String user) {
    return user.equals(storedBy);
  }

  void withdraw(String because, Instant now) {
    withdrawnAt = now;
    withdrawnBecause = because;
  }

  /**
   * @param readable whether whoever asks may read its file
   * @param own whether they handed it in
   */
  WithdrawnDocument withdrawn(boolean readable, boolean own) {
    var known = isPublic() || readable || own;
    return new WithdrawnDocument(readable ? id : null, known ? name : WITHHELD, version,
        PublicityView.withoutReasons(publicity()), storedAt, withdrawnAt, known ? withdrawnBecause : null);
  }

  /** Whether it may be public and never was. */
  boolean canBePublished() {
    return isPublic() && !isPublished() && !isTakenDown() && !isWithdrawn();
  }

  /** Opens it to the public; one that is open, withheld or taken down stays as it is. */
  boolean publish(Instant now) {
    if (!canBePublished()) return false;
    publishedAt = now;
    return true;
  }

  /** It stays exempt: why, and until when, is weighed anew (LGA 1972 Schedule 12A paragraph 10). */
  void staysExempt(String because, LocalDate until) {
    publicInterest = because;
    reviewOn = until;
  }

  long size() {
    return size;
  }

  void takeDown(String because, Instant now) {
    if (isTakenDown()) throw new Refused("The document has been taken down already: " + takenDownBecause);
    takenDownAt = now;
    takenDownBecause = because;
  }

  boolean isConfidential() {
    return publicity == Publicity.Kind.CONFIDENTIAL;
  }

  /** To whoever may read it; of a public one that was taken down everybody may know what it was. */
  DocumentView view(boolean readable) {
    return readable || isPublic() ? view(readable, name, size, digest) : viewToAsk();
  }

  /** To an officer who may ask for it: enough to name it, nothing of what it holds. */
  DocumentView viewToAsk() {
    return view(false, WITHHELD, null, null);
  }

  /** To a member who may not read it: a digest, a size, a name or why it was taken down could tell what it is. */
  DocumentView viewWithoutHandle() {
    return new DocumentView(null, decision(), null, version, WITHHELD, null, null, null,
        PublicityView.withoutReasons(publicity()), storedAt, publishedAt, takenDownAt, null, false);
  }

  private DocumentView view(boolean readable, String name, Long size, String digest) {
    return new DocumentView(
        id,
        decision(),
        document,
        version,
        name,
        mediaType,
        size,
        digest,
        PublicityView.of(publicity()),
        storedAt,
        publishedAt,
        takenDownAt,
        takenDownBecause,
        readable);
  }
}
