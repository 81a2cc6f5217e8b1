package org.remit.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/** That whoever decided under a delegation told whom it names. */
@Entity
@Table(name = "report_back")
class ReportBack {

  @Id private String decision;
  private String reportedTo;
  private LocalDate reportedOn;
  private String evidence;
  private String recordedBy;

  @Version private long version;

  protected ReportBack() {}

  ReportBack(DecisionReference decision, String to, LocalDate on, String evidence, String by) {
    this.decision = decision.value();
    this.reportedTo = to;
    this.reportedOn = on;
    this.evidence = evidence;
    this.recordedBy = by;
  }

  ReportBackView view() {
    return new ReportBackView(reportedTo, reportedOn, evidence);
  }
}
