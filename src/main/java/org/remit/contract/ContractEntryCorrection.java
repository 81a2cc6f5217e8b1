package org.remit.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.remit.reference.Refused;

/** A correction of a published entry: asked for by one person, decided by another. What was wrong stays. */
@Entity
@Table(name = "contract_entry_correction")
class ContractEntryCorrection {

  enum State {
    REQUESTED,
    APPROVED,
    REJECTED
  }

  @Id private UUID id;
  private UUID contract;
  private String field;
  private String wrong;
  private String rightValue;
  private String why;
  private String supplierNumber;

  @Enumerated(EnumType.STRING)
  private State state;

  private String requestedBy;
  private Instant requestedAt;
  private String decidedBy;
  private Instant decidedAt;
  private String decidedBecause;

  @Version private long version;

  protected ContractEntryCorrection() {}

  ContractEntryCorrection(Contract contract, ContractEntryField field, String right, String supplierNumber,
      String why, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.contract = contract.id();
    this.field = field.id();
    this.wrong = contract.published(field);
    this.rightValue = right;
    this.supplierNumber = supplierNumber;
    this.why = why;
    this.state = State.REQUESTED;
    this.requestedBy = by;
    this.requestedAt = now;
  }

  void decide(State answer, String because, String by, Instant now) {
    if (state != State.REQUESTED) {
      throw new Refused("This correction was " + state.name().toLowerCase(Locale.ROOT) + " already.").at("/correction");
    }
    if (by.equals(requestedBy)) {
      throw new Refused("Whoever asked for a correction does not approve it: another person does.")
          .because("four-eyes", "A correction is asked for by one person and approved by another");
    }
    this.state = answer;
    this.decidedBecause = because;
    this.decidedBy = by;
    this.decidedAt = now;
  }

  boolean isOpen() {
    return state == State.REQUESTED;
  }

  UUID id() {
    return id;
  }

  UUID contract() {
    return contract;
  }

  ContractEntryField field() {
    return ContractEntryField.find(field).orElseThrow();
  }

  String rightValue() {
    return rightValue;
  }

  /** What proves a new name to be the same supplier's; null where nothing was given. */
  String supplierNumber() {
    return supplierNumber;
  }
}
