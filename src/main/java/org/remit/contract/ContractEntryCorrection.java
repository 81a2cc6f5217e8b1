package org.remit.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.remit.people.ChangeByTwo;

/** A correction of the published entry of a contract. */
@Entity
@Table(name = "contract_entry_correction")
class ContractEntryCorrection extends ChangeByTwo {

  private UUID contract;
  private String field;
  private String supplierNumber;

  protected ContractEntryCorrection() {}

  ContractEntryCorrection(Contract contract, ContractEntryField field, String right, String supplierNumber,
      String why, String by, Instant now) {
    super(contract.published(field), right, why, by, now);
    this.contract = contract.id();
    this.field = field.id();
    this.supplierNumber = supplierNumber;
  }

  UUID contract() {
    return contract;
  }

  ContractEntryField field() {
    return ContractEntryField.find(field).orElseThrow();
  }

  /** What proves a new name to be the same supplier's; null where nothing was given. */
  String supplierNumber() {
    return supplierNumber;
  }
}
