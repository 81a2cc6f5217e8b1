package org.remit.assurance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** Something that happened otherwise than the law asks. It never counts as compliance. */
@Entity
@Table(name = "irregularity")
class Irregularity {

  @Id private UUID id;
  private String decision;
  private String what;
  private LocalDate happenedOn;
  private String rule;
  private LocalDate foundOn;
  private String foundBy;
  private String enteredBy;
  private Instant enteredAt;
  private String note;
  private String cure;
  private String notedBy;
  private Instant notedAt;
  private String holdsResolution;

  @Version private long version;

  protected Irregularity() {}

  Irregularity(DecisionReference decision, IrregularityCommand command, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.what = command.what();
    this.happenedOn = command.happenedOn();
    this.rule = command.rule();
    this.foundOn = command.foundOn();
    this.foundBy = command.foundBy();
    this.enteredBy = by;
    this.enteredAt = now;
  }

  void note(String note, String cure, String by, Instant now) {
    if (notedAt != null) throw new Refused("The monitoring officer's note is on record already.").at("/note");
    this.note = note;
    this.cure = cure;
    this.notedBy = by;
    this.notedAt = now;
  }

  /** What follows on a resolution waits for the note. */
  void holds(String resolution) {
    this.holdsResolution = resolution;
  }

  /** The resolution that waits for the note; null where none does, or no longer. */
  String held() {
    return notedAt == null ? holdsResolution : null;
  }

  IrregularityView view() {
    return new IrregularityView(id, new DecisionReference(decision), what, happenedOn, rule, foundOn, foundBy,
        enteredAt, note,
        cure, notedAt);
  }
}
