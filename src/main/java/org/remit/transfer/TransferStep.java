package org.remit.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;

/** One duty before the transfer and what was done about it. Duties are met side by side, so each has its own row. */
@Entity
@Table(name = "transfer_step")
class TransferStep {

  @Embeddable
  record Key(
      @Column(name = "decision") String decision,
      @Column(name = "resolution") String resolution,
      @Column(name = "step") String step)
      implements Serializable {}

  @EmbeddedId private Key key;

  private String outcome;
  private LocalDate doneOn;
  private String rule;
  private String reasons;

  @KeptAsJson
  private Map<String, String> detail = Map.of();

  private String recordedBy;
  private Instant recordedAt;

  @Version private long version;

  protected TransferStep() {}

  TransferStep(DecisionReference decision, String resolution, Duty duty) {
    this.key = new Key(decision.value(), resolution, duty.id());
  }

  void record(String outcome, LocalDate on, String rule, String reasons, Map<String, String> detail, String by,
      Instant at) {
    this.outcome = outcome;
    this.doneOn = on;
    this.rule = rule;
    this.reasons = reasons;
    this.detail = Map.copyOf(detail);
    this.recordedBy = by;
    this.recordedAt = at;
  }

  /** The same record, judged by another transfer day. */
  void judge(String outcome) {
    this.outcome = outcome;
  }

  String outcome() {
    return outcome;
  }

  LocalDate doneOn() {
    return doneOn;
  }

  Map<String, String> detail() {
    return detail;
  }
}
