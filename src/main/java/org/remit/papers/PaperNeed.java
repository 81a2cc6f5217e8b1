package org.remit.papers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What an officer needs one confidential paper for; it stays on record. */
@Entity
@Table(name = "paper_need")
class PaperNeed {

  @Id private UUID id;
  private UUID document;
  private String person;
  private String need;
  private Instant askedAt;

  @Version private long version;

  protected PaperNeed() {}

  PaperNeed(UUID document, String person, String need, Instant now) {
    this.id = UUID.randomUUID();
    this.document = document;
    this.person = person;
    this.need = need;
    this.askedAt = now;
  }
}
