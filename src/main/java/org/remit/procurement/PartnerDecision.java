package org.remit.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** What a partner council decided for itself, as the evidence shows. */
@Entity
@Table(name = "partner_decision")
class PartnerDecision {

  @Id private UUID id;
  private String decision;
  private String partner;
  private String reference;
  private LocalDate taken;
  private LocalDate effective;
  private String evidence;
  private String enteredBy;
  private Instant enteredAt;

  @Version private long version;

  protected PartnerDecision() {}

  PartnerDecision(DecisionReference decision, PartnerDecisionCommand command, String by, Instant at) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.partner = command.authority();
    this.reference = command.reference();
    this.taken = command.taken();
    this.effective = command.effective();
    this.evidence = command.evidence();
    this.enteredBy = by;
    this.enteredAt = at;
  }

  boolean isOf(String council) {
    return partner.equalsIgnoreCase(council.strip());
  }

  LocalDate taken() {
    return taken;
  }

  LocalDate effective() {
    return effective;
  }

  PartnerDecisionView view() {
    return new PartnerDecisionView(new DecisionReference(decision), partner, reference, taken, effective, evidence);
  }
}
