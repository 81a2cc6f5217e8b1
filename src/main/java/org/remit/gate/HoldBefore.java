package org.remit.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A time for which a hold was open before it was opened again. */
@Entity
@Table(name = "hold_before")
class HoldBefore {

  @Id private UUID id;
  private UUID hold;
  private Instant openedAt;
  private Instant liftedAt;

  /** The clock that lifted it; null when something else did. */
  private UUID clock;

  protected HoldBefore() {}

  /** @param reopenedAt until when its clock alone had lifted it */
  HoldBefore(Hold hold, Instant reopenedAt) {
    this.id = UUID.randomUUID();
    this.hold = hold.id();
    this.openedAt = hold.openedAt();
    this.liftedAt = hold.liftedAt() == null ? reopenedAt : hold.liftedAt();
    this.clock = hold.clock();
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant liftedAt() {
    return liftedAt;
  }

  UUID clock() {
    return clock;
  }
}
