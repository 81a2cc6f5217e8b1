package org.remit.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** A question about the staff that one party to a transfer asked the other, with the answer. No names. */
@Entity
@Table(name = "due_diligence")
class DueDiligence {

  @Id private UUID id;
  private String decision;
  private String resolution;
  private String askedBy;
  private String question;
  private String answer;
  private LocalDate answeredOn;
  private String writing;
  private String recordedBy;
  private Instant recordedAt;

  @Version private long version;

  protected DueDiligence() {}

  DueDiligence(DecisionReference decision, DueDiligenceCommand asked, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = asked.resolution();
    this.askedBy = asked.askedBy();
    this.question = asked.question();
    this.answer = asked.answer();
    this.answeredOn = asked.answeredOn();
    this.writing = asked.writing();
    this.recordedBy = by;
    this.recordedAt = now;
  }

  DueDiligenceCommand asked() {
    return new DueDiligenceCommand(resolution, askedBy, question, answer, answeredOn, writing);
  }
}
