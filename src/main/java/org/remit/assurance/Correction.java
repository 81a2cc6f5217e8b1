package org.remit.assurance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** A correction: asked for by one person, decided by another. What was wrong stays. */
@Entity
@Table(name = "correction")
class Correction {

  enum State {
    REQUESTED,
    APPROVED,
    REJECTED
  }

  @Id private UUID id;
  private String decision;
  private String subject;
  private String wrong;
  private String rightValue;
  private String why;
  private String clockKind;
  private String resolution;

  /** The published paper that is put right; null for a correction of something else. */
  private UUID paper;

  /** Which part of the paper. */
  private String content;

  @Enumerated(EnumType.STRING)
  private State state;

  private String requestedBy;
  private Instant requestedAt;
  private String decidedBy;
  private Instant decidedAt;
  private String decidedBecause;
  private String effect;

  @Version private long version;

  protected Correction() {}

  Correction(DecisionReference decision, CorrectionCommand command, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.subject = command.subject();
    this.wrong = command.wrong();
    this.rightValue = command.right();
    this.why = command.why();
    this.clockKind = command.clock();
    this.resolution = command.resolution();
    this.state = State.REQUESTED;
    this.requestedBy = by;
    this.requestedAt = now;
  }

  /** The correction of one part of a published paper, to what it says from then on. */
  Correction(
      DecisionReference decision, PaperCorrection asked, String right, String subject, String by, Instant now) {
    this(decision, new CorrectionCommand(null, subject, asked.whatWasWrong(), right, asked.whatWasWrong(), null, null,
        null), by, now);
    this.paper = asked.paper();
    this.content = asked.content();
  }

  void decide(State answer, String because, String effect, String by, Instant now) {
    mustBeAnsweredBy(by);
    this.state = answer;
    this.decidedBecause = because;
    this.effect = effect;
    this.decidedBy = by;
    this.decidedAt = now;
  }

  /** @throws Refused to whoever asked for it, and if it was answered */
  void mustBeAnsweredBy(String by) {
    if (state != State.REQUESTED) {
      throw new Refused("This correction was " + state.name().toLowerCase(Locale.ROOT) + " already.").at("/correction");
    }
    if (by.equals(requestedBy)) {
      throw new Refused("Whoever asked for a correction does not approve it: another person does.")
          .because("four-eyes", "A correction is asked for by one person and approved by another");
    }
  }

  String clockKind() {
    return clockKind;
  }

  String resolution() {
    return resolution;
  }

  boolean isOpen() {
    return state == State.REQUESTED;
  }

  String requestedBy() {
    return requestedBy;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  UUID paper() {
    return paper;
  }

  String content() {
    return content;
  }

  String wrong() {
    return wrong;
  }

  String rightValue() {
    return rightValue;
  }

  String subject() {
    return subject;
  }

  CorrectionView view() {
    return new CorrectionView(id, new DecisionReference(decision), subject, wrong, rightValue, why, clockKind,
        resolution, paper, state.name().toLowerCase(Locale.ROOT), requestedBy, requestedAt, decidedBy, decidedAt,
        decidedBecause, effect);
  }
}
