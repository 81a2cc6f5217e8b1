package org.remit.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** What came of one review of a contract. */
@Entity
@Table(name = "contract_review")
class ContractReview {

  @Id private UUID id;
  private UUID contract;
  private String decision;
  private String resolution;
  private LocalDate reviewDate;
  private String outcome;
  private String findings;
  private String proposed;
  private LocalDate recordedOn;
  private String recordedBy;

  @Version private long version;

  protected ContractReview() {}

  /** @param proposed the decision that is to change the contract; null where none is */
  ContractReview(Contract contract, LocalDate reviewDate, String outcome, String findings, DecisionReference proposed,
      LocalDate today, String by) {
    this.id = UUID.randomUUID();
    this.contract = contract.id();
    this.decision = contract.decision().value();
    this.resolution = contract.resolution();
    this.reviewDate = reviewDate;
    this.outcome = outcome;
    this.findings = findings;
    this.proposed = proposed == null ? null : proposed.value();
    this.recordedOn = today;
    this.recordedBy = by;
  }

  LocalDate reviewDate() {
    return reviewDate;
  }

  ContractReviewView view() {
    return new ContractReviewView(resolution, reviewDate, outcome, findings,
        proposed == null ? null : new DecisionReference(proposed), recordedOn);
  }
}
