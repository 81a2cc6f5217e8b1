package org.remit.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.people.ChangeByTwo;

/** What a partner really decided, against what is on record of it. */
@Entity
@Table(name = "partner_decision_correction")
class PartnerDecisionCorrection extends ChangeByTwo {

  @Column(name = "partner_decision")
  private UUID wrongOne;

  @Enumerated(EnumType.STRING)
  private PartnerOutcome outcome;

  private String reference;
  private LocalDate taken;
  private LocalDate effective;
  private String evidence;

  protected PartnerDecisionCorrection() {}

  /** @param words what the partner decided, as a sentence without its full stop */
  PartnerDecisionCorrection(PartnerDecision wrong, PartnerOutcome outcome, PartnerDecisionCommand right, String words,
      String why, String by, Instant now) {
    super(wrong.inWords(), words, why, by, now);
    this.wrongOne = wrong.id();
    this.outcome = outcome;
    this.reference = right.reference();
    this.taken = right.taken();
    this.effective = right.effective();
    this.evidence = right.evidence();
  }

  boolean isOf(PartnerDecision decision) {
    return wrongOne.equals(decision.id());
  }

  PartnerOutcome outcome() {
    return outcome;
  }

  String reference() {
    return reference;
  }

  LocalDate taken() {
    return taken;
  }

  /** Null where the partner did not agree. */
  LocalDate effective() {
    return effective;
  }

  String evidence() {
    return evidence;
  }

  PartnerDecisionCorrectionView view() {
    return new PartnerDecisionCorrectionView(
        id(), before(), after(), why(), state(), requestedBy(), requestedAt(), decidedBy(), decidedAt());
  }
}
