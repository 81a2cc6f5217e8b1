package org.remit.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.decision.MeetingCommand.ShorterNotice;
import org.remit.reference.DecisionReference;

/** The meeting that is to decide, with the moment at which its agenda and report were opened. */
@Entity
@Table(name = "meeting")
class Meeting {

  @Id private UUID id;
  private String decision;
  private String body;

  @Column(name = "meets_at")
  private Instant meetsAt;

  /** Where it meets; null in rows older than the field. */
  private String place;

  private Instant publishedAt;

  @Column(name = "shorter_notice")
  private String shorterNotice;

  private LocalDate convenedOn;
  private String convenedEvidence;

  @Column(name = "urgency_opinion")
  private String urgencyOpinion;

  /** When it was recorded that it decided nothing; null while it decides or has decided. */
  private Instant putOffAt;

  @Version private long version;

  protected Meeting() {}

  Meeting(
      DecisionReference decision, String body, Instant meetsAt, String place, ShorterNotice shorterNotice,
      String urgencyOpinion, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.body = body;
    this.meetsAt = meetsAt;
    this.place = place;
    if (shorterNotice != null) {
      this.shorterNotice = shorterNotice.reason();
      this.convenedOn = shorterNotice.convenedOn();
      this.convenedEvidence = shorterNotice.evidence();
    }
    this.urgencyOpinion = urgencyOpinion;
    this.publishedAt = now;
  }

  DecisionReference decision() {
    return new DecisionReference(decision);
  }

  void putOff(Instant now) {
    putOffAt = now;
  }

  boolean isPutOff() {
    return putOffAt != null;
  }

  Instant meetsAt() {
    return meetsAt;
  }

  String place() {
    return place;
  }

  Instant publishedAt() {
    return publishedAt;
  }

  String urgencyOpinion() {
    return urgencyOpinion;
  }
}
