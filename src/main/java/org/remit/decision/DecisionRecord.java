package org.remit.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;

/** The statutory record of a decision (SI 2012/2089 regs 12, 13; SI 2014/2095 reg 7). It is written once. */
@Entity
@Table(name = "decision_record")
class DecisionRecord {

  @Id private String decision;
  private String kind;
  private String maker;
  private String makerWords;
  private String decidedBy;
  private String actingAs;
  private String deputyFor;
  private Instant takenAt;
  private String outcome;

  @KeptAsJson
  private List<ResolutionOutcome> outcomes;

  private String reasons;

  @KeptAsJson
  private List<String> alternatives;

  @KeptAsJson
  private List<String> conflicts;

  @KeptAsJson
  private List<String> dispensations;

  private String authorityCited;

  @KeptAsJson
  private List<String> consultation;

  private String authorDecided;
  private String exclusion;
  private Instant publishedAt;

  @Version private long version;

  protected DecisionRecord() {}

  DecisionRecord(
      DecisionReference decision,
      RecordKind kind,
      String maker,
      String makerWords,
      Actor decidedBy,
      DecideCommand command,
      String outcome,
      List<ResolutionOutcome> outcomes,
      List<String> alternatives,
      List<String> conflicts,
      Instant now) {
    this.decision = decision.value();
    this.kind = kind.paper();
    this.maker = maker;
    this.makerWords = makerWords;
    this.decidedBy = decidedBy.user();
    this.actingAs = decidedBy.capacity();
    this.takenAt = now;
    this.outcome = outcome;
    this.outcomes = List.copyOf(outcomes);
    this.reasons = command.reasons();
    this.alternatives = List.copyOf(alternatives);
    this.conflicts = List.copyOf(conflicts);
    this.dispensations = Given.linesOrNone(command.dispensations(), "/dispensations");
    this.consultation = List.of();
    this.exclusion = command.exclusionResolution();
  }

  /** Notes a dispensation that was recorded before the decision, beside those that its form names. */
  void dispensedWith(String note) {
    dispensations = Stream.concat(dispensations.stream(), Stream.of(note)).toList();
  }

  void under(String authority, List<String> consulted) {
    authorityCited = authority;
    consultation = List.copyOf(consulted);
  }

  /** The post that it was decided for, where its deputy did; null where its holder did. */
  void decidedBy(String deputyFor) {
    this.deputyFor = deputyFor;
  }

  void decidedByItsAuthor(String rule) {
    authorDecided = rule;
  }

  void publish(Instant now) {
    if (publishedAt != null) {
      throw new Refused("The record of " + decision + " has been published already.")
          .because("decided-once", "A record is published once; a mistake in it is corrected");
    }
    publishedAt = now;
  }

  String kind() {
    return kind;
  }

  String decidedBy() {
    return decidedBy;
  }

  List<ResolutionOutcome> outcomes() {
    return outcomes;
  }

  DecisionRecordView view() {
    return new DecisionRecordView(
        new DecisionReference(decision), kind, maker, makerWords, deputyFor, takenAt, outcome, outcomes, reasons,
        alternatives, conflicts, dispensations, authorityCited, consultation, authorDecided, exclusion, publishedAt);
  }
}
