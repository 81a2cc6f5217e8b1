package org.remit.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** A consent as it was recorded, or why none is needed. */
@Entity
@Table(name = "consent")
class Consent {

  @Id private UUID id;
  private String decision;
  private String resolution;
  private String kind;
  private boolean given;
  private String givenBy;
  private LocalDate givenOn;
  private String evidence;
  private String recordedBy;
  private Instant recordedAt;

  @Version private long version;

  protected Consent() {}

  Consent(DecisionReference decision, ConsentCommand command, String recordedBy, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = command.resolution();
    this.kind = command.kind();
    this.given = command.given();
    this.givenBy = command.by();
    this.givenOn = command.on();
    this.evidence = command.evidence();
    this.recordedBy = recordedBy;
    this.recordedAt = now;
  }

  String resolution() {
    return resolution;
  }

  String evidence() {
    return evidence;
  }
}
