package org.remit.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;

/** A change in employee liability information after it was given, notified in writing. Kinds and a count; no names. */
@Entity
@Table(name = "liability_information_change")
class InformationChange {

  @Id private UUID id;
  private String decision;
  private String resolution;

  @KeptAsJson
  private List<String> kinds = new ArrayList<>();

  private int employees;
  private LocalDate knownOn;
  private LocalDate notifiedOn;
  private String writing;
  private String recordedBy;
  private Instant recordedAt;

  @Version private long version;

  protected InformationChange() {}

  InformationChange(DecisionReference decision, String resolution, InformationChangeCommand change, String by,
      Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = resolution;
    this.kinds = List.copyOf(change.kinds());
    this.employees = change.employees();
    this.knownOn = change.knownOn();
    this.notifiedOn = change.notifiedOn();
    this.writing = change.writing();
    this.recordedBy = by;
    this.recordedAt = now;
  }

  InformationChangeView view() {
    return new InformationChangeView(resolution, List.copyOf(kinds), employees, knownOn, notifiedOn, writing);
  }
}
