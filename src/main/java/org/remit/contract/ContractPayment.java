package org.remit.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** A payment under a public contract that is large enough to be published; and where it was. */
@Entity
@Table(name = "contract_payment")
class ContractPayment {

  @Id private UUID id;
  private String decision;
  private String resolution;
  private BigDecimal amount;
  private LocalDate paidOn;
  private LocalDate quarterEnd;
  private String noticeReference;
  private LocalDate publishedOn;
  private String recordedBy;

  @Version private long version;

  protected ContractPayment() {}

  ContractPayment(DecisionReference decision, String resolution, BigDecimal amount, LocalDate paidOn,
      LocalDate quarterEnd, String by) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = resolution;
    this.amount = amount;
    this.paidOn = paidOn;
    this.quarterEnd = quarterEnd;
    this.recordedBy = by;
  }

  void told(String reference, LocalDate on) {
    noticeReference = reference;
    publishedOn = on;
  }

  boolean isTold() {
    return publishedOn != null;
  }

  String resolution() {
    return resolution;
  }

  BigDecimal amount() {
    return amount;
  }

  LocalDate paidOn() {
    return paidOn;
  }

  LocalDate quarterEnd() {
    return quarterEnd;
  }

  ContractPaymentView view() {
    return new ContractPaymentView(resolution, amount, paidOn, quarterEnd, noticeReference, publishedOn);
  }
}
