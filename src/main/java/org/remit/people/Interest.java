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

  /** The role of whoever recorded the dispensation. */
  private String dispensedBy;

  private boolean sensitive;
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

  /** This interest where it is said of this decision; what is dispensed with there stands where it was declared. */
  Interest here(DecisionReference other, String enteredBy, Instant now) {
    if (decision.equals(other.value())) return this;
    var here = new Interest(other, person, kind, what, excludes, enteredBy, now);
    here.sensitive = sensitive;
    return here;
  }

  boolean isTheSameAs(Interest other) {
    return isOf(other.person) && kind == other.kind && says(other.what);
  }

  boolean says(String words) {
    return what.equalsIgnoreCase(words);
  }

  /** A name is the same however it is written. */
  boolean isOf(String user) {
    return person.equalsIgnoreCase(user);
  }

  void dispense(String words, String byRole) {
    dispensation = words;
    dispensedBy = byRole;
  }

  /** Its details could lead to violence or intimidation: they are kept back (Localism Act 2011 s.32). */
  void keepBack() {
    sensitive = true;
  }

  /**
   * A pecuniary interest bars by law until it is dispensed with; another one where the person or the officer says so.
   */
  boolean excludesNow() {
    return dispensation == null && (kind == InterestKind.DPI || excludes);
  }

  String what() {
    return what;
  }

  InterestKind kind() {
    return kind;
  }

  InterestView view() {
    return new InterestView(person, kind, what, excludesNow(), dispensation, dispensedBy, sensitive, declaredAt);
  }
}
