package org.remit.clearance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.remit.reference.DecisionReference;

/** The newest version of a decision's report, and the facts as they stood when it was handed in. */
@Entity
@Table(name = "report_version")
class ReportVersion {

  @Id private String decision;
  private int reportVersion;
  private long factsVersion;

  protected ReportVersion() {}

  ReportVersion(DecisionReference decision, int reportVersion, long factsVersion) {
    this.decision = decision.value();
    this.reportVersion = reportVersion;
    this.factsVersion = factsVersion;
  }

  long factsVersion() {
    return factsVersion;
  }
}
