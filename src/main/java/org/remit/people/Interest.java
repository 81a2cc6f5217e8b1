package org.remit.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** An interest that a person declared in the matter of a decision. */
@Entity
@Table(name = "interest")
class Interest {

  @Id private UUID id;
  private String decision;
  private String person;

  @Enumerated(EnumType.STRING)
  private InterestKind kind;

  private String what;
  private boolean excludes;
  private String dispensation;
  private Instant declaredAt;
  private String enteredBy;

  @Version private long version;

  protected Interest() {}

  Interest(
      DecisionReference decision, String person, InterestKind kind, String what, boolean excludes, String enteredBy,
      Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.person = person;
    this.kind = kind;
    this.what = what;
    this.excludes = excludes;
    this.enteredBy = enteredBy;
    this.declaredAt = now;
  }

  /** The same interest in a decision that carries out the one in which it was declared. */
  Interest in(DecisionReference child, String enteredBy, Instant now) {
    return new Interest(child, person, kind, what, excludes, enteredBy, now);
  }

  boolean isIn(DecisionReference other) {
    return decision.equals(other.value());
  }

  /** A name is the same however it is written. */
  boolean isOf(String user) {
    return person.equalsIgnoreCase(user);
  }

  void dispense(String by) {
    dispensation = by;
  }

  /**
   * A pecuniary interest bars by law until it is dispensed with; another one where the person or the officer says so.
   */
  boolean excludesNow() {
    return dispensation == null && (kind == InterestKind.DPI || excludes);
  }

  String person() {
    return person;
  }

  InterestKind kind() {
    return kind;
  }

  InterestView view() {
    return new InterestView(person, kind, what, excludesNow(), dispensation, declaredAt);
  }
}
