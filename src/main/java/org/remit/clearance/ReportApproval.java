package org.remit.clearance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.remit.reference.DecisionReference;

/** The director's answer whether the report may be published, on one version of the facts. */
@Entity
@Table(name = "report_approval")
class ReportApproval {

  enum State {
    APPROVED,
    RETURNED,
    STALE
  }

  @Id private String decision;

  @Enumerated(EnumType.STRING)
  private State state;

  private long factsVersion;
  private String reasons;
  private String whyNoNewVersion;
  private String staleBecause;
  private String answeredBy;
  private Instant answeredAt;

  @Version private long version;

  protected ReportApproval() {}

  ReportApproval(DecisionReference decision) {
    this.decision = decision.value();
  }

  String decision() {
    return decision;
  }

  void answer(
      State answer, long factsVersion, String reasons, String whyNoNewVersion, String by, Instant now) {
    this.state = answer;
    this.factsVersion = factsVersion;
    this.reasons = reasons;
    this.whyNoNewVersion = whyNoNewVersion;
    this.answeredBy = by;
    this.answeredAt = now;
  }

  void goStale(String because) {
    state = State.STALE;
    staleBecause = because;
  }

  boolean isApproved() {
    return state == State.APPROVED;
  }

  boolean isStale() {
    return state == State.STALE;
  }

  boolean isReturned() {
    return state == State.RETURNED;
  }

  String reasons() {
    return reasons;
  }

  /** Why the report needs no new version although facts changed after it; null where none did. */
  String whyNoNewVersion() {
    return whyNoNewVersion;
  }

  /** Why it no longer stands, as a sentence; null where that was not noted. */
  String staleBecause() {
    return staleBecause;
  }
}
