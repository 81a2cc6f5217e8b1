package org.remit.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.remit.gate.Gate.How;
import org.remit.reference.DecisionReference;

/** A reason why acts on a decision, or on one of its resolutions, may not happen yet. */
@Entity
@Table(name = "hold")
class Hold {

  @Id private UUID id;

  @Column(name = "decision")
  private String decision;

  /** Null when the hold is on the decision as a whole. */
  private String resolution;

  private String kind;
  private String reason;

  /** The rule that applies to this case; null where it is the one of its kind. */
  private String rule;

  private Instant openedAt;

  /** The clock that lifts it by running out; null when something else does. */
  private UUID clock;

  @Enumerated(EnumType.STRING)
  private How ended;

  private String because;
  private Instant liftedAt;

  @Version private long version;

  protected Hold() {}

  Hold(DecisionReference decision, String resolution, String kind, String reason, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = resolution;
    this.kind = kind;
    this.reason = reason;
    this.openedAt = now;
  }

  void citing(String rule) {
    this.rule = rule;
  }

  String rule() {
    return rule;
  }

  boolean isOpen() {
    return ended == null;
  }

  void lift(How how, String why, Instant now) {
    if (!isOpen()) return;
    ended = how;
    because = why;
    liftedAt = now;
  }

  /** From now on this clock decides; an earlier one no longer does. */
  void waitsFor(UUID clock, String why) {
    this.clock = clock;
    this.reason = why;
  }

  /** What lifted it no longer holds: it is a hold again. */
  void reopen(String why, Instant now) {
    ended = null;
    because = null;
    liftedAt = null;
    clock = null;
    reason = why;
    openedAt = now;
  }

  /** It is still a hold, and for another reason. */
  void restate(String why) {
    reason = why;
  }

  UUID id() {
    return id;
  }

  String decision() {
    return decision;
  }

  String resolution() {
    return resolution;
  }

  String kind() {
    return kind;
  }

  String reason() {
    return reason;
  }

  Instant openedAt() {
    return openedAt;
  }

  UUID clock() {
    return clock;
  }

  How ended() {
    return ended;
  }

  String because() {
    return because;
  }

  Instant liftedAt() {
    return liftedAt;
  }
}
