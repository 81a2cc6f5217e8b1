package org.remit.clearance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.remit.reference.DecisionReference;

/** On which version of the facts the newest version of a decision's report was handed in. */
@Entity
@Table(name = "report_version")
class ReportVersion {

  @Id private String decision;
  private long factsVersion;

  protected ReportVersion() {}

  ReportVersion(DecisionReference decision, long factsVersion) {
    this.decision = decision.value();
    this.factsVersion = factsVersion;
  }

  long factsVersion() {
    return factsVersion;
  }
}
