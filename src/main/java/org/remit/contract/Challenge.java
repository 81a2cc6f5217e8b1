package org.remit.contract;

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

/** A challenge to an award, and what the regime makes of it. */
@Entity
@Table(name = "challenge")
class Challenge {

  enum Effect {
    SUSPENDS,
    PRECAUTION,
    NONE
  }

  @Id private UUID id;
  private String decision;
  private String resolution;
  private String kind;
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private Effect effect;

  private String because;
  private String reference;
  private Instant endedAt;
  private String outcome;
  private String endedBecause;
  private String endedReference;
  private Instant enteredAt;

  @Version private long version;

  protected Challenge() {}

  Challenge(DecisionReference decision, ChallengeCommand command, Effect effect, String because, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = command.resolution();
    this.kind = command.kind();
    this.receivedAt = command.at();
    this.effect = effect;
    this.because = because;
    this.reference = command.reference();
    this.enteredAt = now;
  }

  /** @param at when it ended, as the order or the answer says */
  void end(String outcome, String why, String reference, Instant at) {
    if (endedAt != null) throw new Refused("This challenge has ended already: " + this.outcome + ".").at("/challenge");
    this.outcome = outcome;
    this.endedBecause = why;
    this.endedReference = reference;
    this.endedAt = at;
  }

  /** Whether it waits as a precaution, or was let go by an answer alone. */
  boolean isPrecautionToJudge() {
    return effect == Effect.PRECAUTION && (isOpen() || outcome.equals("answered"));
  }

  /** It came in a standstill after all: it is open, and stays so until what ends a suspension. */
  void suspends(String why) {
    effect = Effect.SUSPENDS;
    because = why;
    outcome = null;
    endedBecause = null;
    endedReference = null;
    endedAt = null;
  }

  boolean isOpen() {
    return endedAt == null;
  }

  boolean isOn(String letter) {
    return resolution.equals(letter);
  }

  Instant receivedAt() {
    return receivedAt;
  }

  Effect effect() {
    return effect;
  }

  String kind() {
    return kind;
  }

  String resolution() {
    return resolution;
  }

  ChallengeView view() {
    return new ChallengeView(id, new DecisionReference(decision), resolution, kind, receivedAt,
        effect.name().toLowerCase(Locale.ROOT), because, reference, endedAt, outcome, endedReference);
  }
}
