package org.remit.callin;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** One request to call a decision in. The clock was read when it was received. */
@Entity
@Table(name = "call_in_request")
class CallInRequest {

  enum State {
    RECEIVED("not checked"),
    VALID("valid"),
    INVALID("not valid"),
    WITHDRAWN("withdrawn");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  @Embeddable
  record Key(String decision, int number) implements Serializable {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private State state;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> resolutions;

  private String grounds;
  private String letter;
  private Instant receivedAt;
  private String enteredBy;
  private boolean told;
  private String reason;
  private Instant checkedAt;

  @Version private long version;

  protected CallInRequest() {}

  CallInRequest(
      DecisionReference decision, int number, List<String> resolutions, String grounds, String letter, String enteredBy,
      Instant now) {
    this.key = new Key(decision.value(), number);
    this.state = State.RECEIVED;
    this.resolutions = List.copyOf(resolutions);
    this.grounds = grounds;
    this.letter = letter;
    this.enteredBy = enteredBy;
    this.receivedAt = now;
  }

  /** The process knows of it: it has a task to check it. */
  void told() {
    told = true;
  }

  void check(boolean valid, String why, Instant now) {
    if (state != State.RECEIVED) {
      throw new Refused("Request " + number() + " is " + state.words() + " already.").at("/outcome");
    }
    state = valid ? State.VALID : State.INVALID;
    reason = why;
    checkedAt = now;
  }

  void withdraw(String why) {
    if (state != State.RECEIVED && state != State.VALID) {
      throw new Refused("Request " + number() + " is " + state.words() + "; it cannot be withdrawn.");
    }
    state = State.WITHDRAWN;
    reason = why;
  }

  /** Whether it asks what another one asks, in the same words by the same hand, and still stands. */
  boolean says(List<String> letters, String words, String paper, String by) {
    return (state == State.RECEIVED || state == State.VALID) && enteredBy.equalsIgnoreCase(by)
        && resolutions.equals(letters) && grounds.equalsIgnoreCase(words)
        && (letter == null ? paper == null : letter.equalsIgnoreCase(paper == null ? "" : paper.strip()));
  }

  boolean isUnchecked() {
    return state == State.RECEIVED;
  }

  boolean isValid() {
    return state == State.VALID;
  }

  boolean names(String resolution) {
    return resolutions.contains(resolution);
  }

  DecisionReference decision() {
    return new DecisionReference(key.decision());
  }

  int number() {
    return key.number();
  }

  State state() {
    return state;
  }

  List<String> resolutions() {
    return resolutions;
  }

  String grounds() {
    return grounds;
  }

  String letter() {
    return letter;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  /** When it was found valid or not; null while it is not checked. */
  Instant checkedAt() {
    return checkedAt;
  }

  String reason() {
    return reason;
  }
}
