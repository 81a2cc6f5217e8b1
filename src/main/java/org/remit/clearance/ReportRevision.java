package org.remit.clearance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** What was put right in a report. Whoever did it counts among its authors. */
@Entity
@Table(name = "report_revision")
class ReportRevision {

  @Id private UUID id;
  private String decision;
  private String revisedBy;
  private Instant revisedAt;
  private String changes;

  protected ReportRevision() {}

  ReportRevision(DecisionReference decision, String by, String changes, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.revisedBy = by;
    this.revisedAt = now;
    this.changes = changes;
  }
}
