package org.remit.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** One line of a contract's ledger of variations and extensions. */
@Entity
@Table(name = "contract_change")
class ContractChange {

  @Id private UUID id;
  private UUID contract;
  private String decision;
  private String resolution;
  private String ground;
  private BigDecimal valueBefore;
  private BigDecimal valueAfter;
  private LocalDate endsBefore;
  private LocalDate endsAfter;
  private int extensionsUsed;
  private Instant changedAt;

  @Version private long version;

  protected ContractChange() {}

  ContractChange(
      DecisionReference decision, String resolution, Contract before, Variation variation, Instant now) {
    this.id = UUID.randomUUID();
    this.contract = before.id();
    this.decision = decision.value();
    this.resolution = resolution;
    this.ground = variation.ground();
    this.valueBefore = before.value();
    this.endsBefore = before.ends();
    this.extensionsUsed = variation.extensionsUsed();
    this.changedAt = now;
  }

  UUID contract() {
    return contract;
  }

  ContractChange after(Contract contract) {
    this.valueAfter = contract.value();
    this.endsAfter = contract.ends();
    return this;
  }

  ContractChangeView view() {
    return new ContractChangeView(new DecisionReference(decision), resolution, ground, valueBefore, valueAfter,
        endsBefore, endsAfter, extensionsUsed, changedAt);
  }
}
