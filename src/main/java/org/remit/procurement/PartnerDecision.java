package org.remit.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

  @Enumerated(EnumType.STRING)
  private PartnerOutcome outcome;

  private String reference;
  private LocalDate taken;
  private LocalDate effective;
  private String evidence;
  private String enteredBy;
  private Instant enteredAt;

  /** Said when it is entered, by the rule of that day; a confirmation alone changes it. */
  private LocalDate countsFrom;

  private String confirmation;
  private String confirmedBy;
  private Instant confirmedAt;

  /** When a later record took its place; null while it counts. */
  private Instant supersededAt;

  /** The record whose place it took; null for the first. */
  private UUID supersedes;

  @Version private long version;

  protected PartnerDecision() {}

  PartnerDecision(DecisionReference decision, PartnerDecisionCommand command, String by, Instant at) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.partner = command.authority();
    this.outcome = PartnerOutcome.AGREED;
    this.reference = command.reference();
    this.taken = command.taken();
    this.effective = command.effective();
    this.evidence = command.evidence();
    this.enteredBy = by;
    this.enteredAt = at;
    this.countsFrom = isEnteredLate() ? enteredOn() : effective;
  }

  /** What it was put right to, entered by one person and confirmed by another: it counts from the day of its effect. */
  PartnerDecision(PartnerDecision wrong, PartnerDecisionCorrection right, Instant at) {
    this.id = UUID.randomUUID();
    this.decision = wrong.decision;
    this.partner = wrong.partner;
    this.outcome = right.outcome();
    this.reference = right.reference();
    this.taken = right.taken();
    this.effective = right.effective();
    this.countsFrom = right.effective();
    this.evidence = right.evidence();
    this.enteredBy = right.requestedBy();
    this.enteredAt = right.requestedAt();
    this.confirmation = right.decidedBecause();
    this.confirmedBy = right.decidedBy();
    this.confirmedAt = at;
    this.supersedes = wrong.id;
  }

  /** It stays on record and counts no longer. */
  void supersede(Instant at) {
    supersededAt = at;
  }

  boolean isOf(String council) {
    return partner.equalsIgnoreCase(council.strip());
  }

  UUID id() {
    return id;
  }

  /** Whether the partner agreed, so that its day of effect is waited for. */
  boolean isAgreed() {
    return outcome == PartnerOutcome.AGREED;
  }

  String inWords() {
    return outcome.inWords(partner, taken, effective);
  }

  String evidence() {
    return evidence;
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

  /**
   * The day from which it counts here: of its effect, or of an entry made after that which nobody else confirmed. Null
   * where the partner did not agree.
   */
  LocalDate countsFrom() {
    return countsFrom;
  }

  /** Whether it counts from a later day than that of its effect, because one person alone entered it after that. */
  boolean waitsForConfirmation() {
    return isAgreed() && countsFrom.isAfter(effective);
  }

  void confirm(String seen, String by, Instant at) {
    if (!isEnteredLate()) {
      throw new Refused(partner + "'s decision was entered in time and needs no confirmation.").at("/authority");
    }
    if (!waitsForConfirmation()) {
      throw new Refused(partner + "'s decision " + (confirmedAt != null ? "is confirmed already."
          : "counts from the day of its effect and needs no confirmation.")).at("/authority");
    }
    if (by.equalsIgnoreCase(enteredBy)) {
      throw new Refused("You entered it yourself; whoever confirms it is somebody else.")
          .at("/authority").because("four-eyes", "Constitution: what one person enters, another confirms");
    }
    this.countsFrom = effective;
    this.confirmation = seen;
    this.confirmedBy = by;
    this.confirmedAt = at;
  }

  private boolean isEnteredLate() {
    return isAgreed() && enteredOn().isAfter(effective);
  }

  private LocalDate enteredOn() {
    return London.date(enteredAt);
  }

  PartnerDecisionView view() {
    return new PartnerDecisionView(decision(), partner, outcome.id(), reference, taken, effective, evidence,
        isEnteredLate() ? enteredOn() : null, confirmedAt == null ? null : London.date(confirmedAt));
  }
}
