package org.remit.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;

/** A proposal that somebody has begun to write. Once it is sent only the reference of its decision stays. */
@Entity
@Table(name = "proposal_draft")
class ProposalDraft {

  @Id private UUID id;
  private String person;

  @KeptAsJson
  private ObjectNode document;

  private Instant begunAt;
  private Instant changedAt;
  private String decision;
  @Version private Long version;

  protected ProposalDraft() {}

  ProposalDraft(String person, ObjectNode document, Instant now) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.document = document;
    this.begunAt = now;
    this.changedAt = now;
  }

  boolean isOf(String other) {
    return person.equalsIgnoreCase(other);
  }

  ObjectNode document() {
    return document.deepCopy();
  }

  void holds(ObjectNode changed, Instant now) {
    document = changed;
    changedAt = now;
  }

  void became(DecisionReference reference, Instant now) {
    decision = reference.value();
    document = document.objectNode();
    changedAt = now;
  }

  DraftView view() {
    return new DraftView(
        id, document(), begunAt, changedAt, decision == null ? null : new DecisionReference(decision));
  }
}
