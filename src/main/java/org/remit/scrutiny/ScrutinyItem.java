package org.remit.scrutiny;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;

/** A decision as an item of one meeting of an overview and scrutiny committee. */
@Entity
@Table(name = "scrutiny_item")
class ScrutinyItem {

  @Id private UUID id;
  private String decision;
  private String committee;
  private LocalDate meetingOn;
  private Instant meetsAt;
  private String shorterNotice;
  private Instant placedAt;
  private String outcome;
  private String comments;
  private boolean afterDecision;
  private String reasonIfAfter;
  private Instant recordedAt;
  private boolean recordedAfterDecision;

  @Version private long version;

  protected ScrutinyItem() {}

  ScrutinyItem(DecisionReference decision, String committee, LocalDate meetingOn, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.committee = committee;
    this.meetingOn = meetingOn;
    this.placedAt = now;
  }

  /** A meeting that is to come, by its agenda. */
  ScrutinyItem(DecisionReference decision, String committee, Instant meetsAt, Instant now) {
    this(decision, committee, London.date(meetsAt), now);
    this.meetsAt = meetsAt;
  }

  /** Why agenda and report were not open for five clear days; null where they were. */
  void atShorterNotice(String reason) {
    shorterNotice = reason;
  }

  void record(String outcome, String comments, Instant now) {
    this.outcome = outcome;
    this.comments = comments;
    this.recordedAt = now;
  }

  void after(String reason) {
    afterDecision = true;
    reasonIfAfter = reason;
  }

  /** Whoever decided had not read it, whenever the committee met. */
  void recordedAfterDecision() {
    recordedAfterDecision = true;
  }

  LocalDate meetingOn() {
    return meetingOn;
  }

  /** The hour of its meeting; where nobody wrote it down the first moment of the day. */
  Instant meetsAt() {
    return meetsAt == null ? London.startOf(meetingOn) : meetsAt;
  }

  ScrutinyView view() {
    return new ScrutinyView(committee, meetingOn, meetsAt(), shorterNotice, outcome, comments, afterDecision,
        reasonIfAfter, recordedAt, recordedAfterDecision);
  }
}
