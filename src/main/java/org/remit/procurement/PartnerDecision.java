package org.remit.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

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
  private String confirmation;
  private String confirmedBy;
  private Instant confirmedAt;

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

  DecisionReference decision() {
    return new DecisionReference(decision);
  }

  LocalDate effective() {
    return effective;
  }

  /** The day from which it counts here: of its effect, or of an entry made after that which nobody else confirmed. */
  LocalDate countsFrom() {
    return waitsForConfirmation() ? enteredOn() : effective;
  }

  /** Whether it was entered after the day that it is said to have had effect from, by one person alone. */
  boolean waitsForConfirmation() {
    return isEnteredLate() && confirmedAt == null;
  }

  void confirm(String seen, String by, Instant at) {
    if (!isEnteredLate()) {
      throw new Refused(partner + "'s decision was entered in time and needs no confirmation.").at("/authority");
    }
    if (confirmedAt != null) {
      throw new Refused(partner + "'s decision is confirmed already.").at("/authority");
    }
    if (by.equalsIgnoreCase(enteredBy)) {
      throw new Refused("You entered it yourself; whoever confirms it is somebody else.")
          .at("/authority").because("four-eyes", "Constitution: what one person enters, another confirms");
    }
    this.confirmation = seen;
    this.confirmedBy = by;
    this.confirmedAt = at;
  }

  private boolean isEnteredLate() {
    return enteredOn().isAfter(effective);
  }

  private LocalDate enteredOn() {
    return London.date(enteredAt);
  }

  PartnerDecisionView view() {
    return new PartnerDecisionView(decision(), partner, reference, taken, effective, evidence,
        isEnteredLate() ? enteredOn() : null, confirmedAt == null ? null : London.date(confirmedAt));
  }
}
