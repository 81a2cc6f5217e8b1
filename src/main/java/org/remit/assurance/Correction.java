package org.remit.assurance;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.remit.people.ChangeByTwo;
import org.remit.reference.DecisionReference;

/** A correction of something that is on record of a decision. */
@Entity
@Table(name = "correction")
class Correction extends ChangeByTwo {

  private String decision;
  private String subject;
  private String clockKind;
  private String resolution;

  /** The published paper that is put right; null for a correction of something else. */
  private UUID paper;

  /** Which part of the paper. */
  private String content;

  private String effect;

  protected Correction() {}

  Correction(DecisionReference decision, CorrectionCommand command, String by, Instant now) {
    super(command.wrong(), command.right(), command.why(), by, now);
    this.decision = decision.value();
    this.subject = command.subject();
    this.clockKind = command.clock();
    this.resolution = command.resolution();
  }

  /** The correction of one part of a published paper, to what it says from then on. */
  Correction(
      DecisionReference decision, PaperCorrection asked, String right, String subject, String by, Instant now) {
    super(asked.whatWasWrong(), right, asked.whatWasWrong(), by, now);
    this.decision = decision.value();
    this.subject = subject;
    this.paper = asked.paper();
    this.content = asked.content();
  }

  /** @param effect what it changed beside the record, in a sentence; null for nothing */
  void decide(boolean approved, String because, String effect, String by, Instant now) {
    decide(approved, because, by, now);
    this.effect = effect;
  }

  DecisionReference decision() {
    return new DecisionReference(decision);
  }

  String clockKind() {
    return clockKind;
  }

  String resolution() {
    return resolution;
  }

  UUID paper() {
    return paper;
  }

  String content() {
    return content;
  }

  String subject() {
    return subject;
  }

  CorrectionView view() {
    return new CorrectionView(id(), decision(), subject, before(), after(), why(), clockKind, resolution, paper,
        state(), requestedBy(), requestedAt(), decidedBy(), decidedAt(), decidedBecause(), effect);
  }
}
