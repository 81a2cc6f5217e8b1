package org.remit.proposal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.remit.reference.DecisionReference;

/** A request to register a proposal that its sender can repeat: who sent it, under which key, and what it made. */
@Entity
@Table(name = "proposal_request")
class ProposalRequest {

  @Embeddable
  record Key(String person, String request) implements Serializable {}

  @EmbeddedId private Key key;
  private String digest;
  private String decision;
  private Instant receivedAt;

  protected ProposalRequest() {}

  ProposalRequest(Key key, String digest, DecisionReference decision, Instant now) {
    this.key = key;
    this.digest = digest;
    this.decision = decision.value();
    this.receivedAt = now;
  }

  boolean says(String other) {
    return digest.equals(other);
  }

  DecisionReference decision() {
    return new DecisionReference(decision);
  }
}
