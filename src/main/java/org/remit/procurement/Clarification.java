package org.remit.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** A question about a tender with the answer that went to every tenderer. */
@Entity
@Table(name = "clarification")
class Clarification {

  @Id private UUID id;
  private String decision;
  private String resolution;
  private String question;
  private String answer;
  private LocalDate sentOn;
  private String recordedBy;

  @Version private long version;

  protected Clarification() {}

  Clarification(DecisionReference decision, String resolution, String question, String answer, LocalDate sentOn,
      String by) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = resolution;
    this.question = question;
    this.answer = answer;
    this.sentOn = sentOn;
    this.recordedBy = by;
  }

  ClarificationView view() {
    return new ClarificationView(resolution, question, answer, sentOn);
  }
}
