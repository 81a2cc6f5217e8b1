package org.remit.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** An assessment of a contract's performance, or a failure in it; and where that was told. */
@Entity
@Table(name = "contract_performance")
class ContractPerformance {

  @Id private UUID id;
  private String decision;
  private String resolution;
  private String kind;
  private LocalDate happenedOn;
  private String summary;
  private String noticeReference;
  private LocalDate publishedOn;
  private String recordedBy;

  @Version private long version;

  protected ContractPerformance() {}

  ContractPerformance(DecisionReference decision, PerformanceCommand said, String by) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = said.resolution();
    this.kind = said.kind();
    this.happenedOn = said.on();
    this.summary = said.summary();
    this.recordedBy = by;
  }

  /** @throws Refused for a second time, or a day before it happened */
  void told(String reference, LocalDate on) {
    if (publishedOn != null) {
      throw new Refused("It was published already, on " + London.say(publishedOn) + ", as " + noticeReference + ".")
          .at("/noticeReference");
    }
    if (on.isBefore(happenedOn)) {
      throw new Refused("It happened on " + London.say(happenedOn) + ": it cannot have been published before.")
          .at("/publishedOn");
    }
    noticeReference = reference;
    publishedOn = on;
  }

  String resolution() {
    return resolution;
  }

  String kind() {
    return kind;
  }

  LocalDate happenedOn() {
    return happenedOn;
  }

  String summary() {
    return summary;
  }

  boolean isTold() {
    return publishedOn != null;
  }

  ContractPerformanceView view() {
    return new ContractPerformanceView(resolution, kind, happenedOn, summary, noticeReference, publishedOn);
  }
}
