package org.remit.callin;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import org.remit.reference.DecisionReference;

/** What became of one resolution that was called in. */
@Entity
@Table(name = "call_in_item")
class CallInItem {

  enum State {
    CALLED_IN,
    REFERRED_BACK,
    TO_COUNCIL,
    RELEASED,
    /** No valid request names it any longer: each was withdrawn or fell. */
    WITHDRAWN,
    LAPSED,
    CONFIRMED,
    AMENDED,
    DROPPED
  }

  @Embeddable
  record Key(String decision, String letter) implements Serializable {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private State state;

  private String reason;

  @Version private long version;

  protected CallInItem() {}

  CallInItem(DecisionReference decision, String letter) {
    this.key = new Key(decision.value(), letter);
    this.state = State.CALLED_IN;
  }

  void become(State next, String why) {
    state = next;
    reason = why;
  }

  boolean is(State asked) {
    return state == asked;
  }

  String letter() {
    return key.letter();
  }

  State state() {
    return state;
  }
}
