package org.remit.people;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.remit.reference.Refused;

/**
 * A change of what is on record: asked for by one person, approved or rejected by another. What stood before stays
 * (invariant 15).
 */
@MappedSuperclass
public abstract class ChangeByTwo {

  private enum State {
    REQUESTED,
    APPROVED,
    REJECTED
  }

  @Id private UUID id;
  private String before;
  private String after;
  private String why;

  @Enumerated(EnumType.STRING)
  private State state;

  private String requestedBy;
  private Instant requestedAt;
  private String decidedBy;
  private Instant decidedAt;
  private String decidedBecause;

  @Version private long version;

  protected ChangeByTwo() {}

  /** @param by who asks, by the name that they sign in with */
  protected ChangeByTwo(String before, String after, String why, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.before = before;
    this.after = after;
    this.why = why;
    this.state = State.REQUESTED;
    this.requestedBy = by;
    this.requestedAt = now;
  }

  /** @throws Refused to whoever asked for it, and if it was answered */
  public void decide(boolean approved, String because, String by, Instant now) {
    mustBeAnsweredBy(by);
    this.state = approved ? State.APPROVED : State.REJECTED;
    this.decidedBecause = because;
    this.decidedBy = by;
    this.decidedAt = now;
  }

  /** @throws Refused to whoever asked for it, and if it was answered */
  public void mustBeAnsweredBy(String by) {
    if (!isOpen()) throw new Refused("This was " + state() + " already.").at("/correction");
    if (by.equals(requestedBy)) {
      throw new Refused("Whoever asked for a change does not approve it: another person does.")
          .because("four-eyes", "A change is asked for by one person and approved by another");
    }
  }

  public boolean isOpen() {
    return state == State.REQUESTED;
  }

  public UUID id() {
    return id;
  }

  public String before() {
    return before;
  }

  public String after() {
    return after;
  }

  /** How it is known that it must change. */
  public String why() {
    return why;
  }

  /** 'requested', 'approved' or 'rejected'. */
  public String state() {
    return state.name().toLowerCase(Locale.ROOT);
  }

  public String requestedBy() {
    return requestedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  /** Null as long as it is open, as are the moment and the reasons. */
  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String decidedBecause() {
    return decidedBecause;
  }
}
