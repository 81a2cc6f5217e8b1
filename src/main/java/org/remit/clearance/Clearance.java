package org.remit.clearance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** One discipline's verification of a report. Each discipline has its own row, so that they may answer at once. */
@Entity
@Table(name = "clearance")
class Clearance {

  enum State {
    ASKED("asked"),
    CLEARED("cleared"),
    RETURNED("returned"),
    STALE("to be asked again"),
    NOT_NEEDED("not needed");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  @Id private UUID id;
  private String decision;
  private String discipline;

  @Enumerated(EnumType.STRING)
  private State state;

  /** The version of the facts that it was asked on, and once answered the one that it verified. */
  private long factsVersion;

  private String because;
  private String comment;
  private String answeredBy;
  private Instant answeredAt;
  private Instant askedAt;

  /** Since when it is asked again, and why; null where it is asked for the first time or has answered. */
  private Instant askedAgainAt;

  private String askedAgainBecause;

  /** Equality's alone, once cleared: the document that shows due regard; null where none is needed. */
  private String evidence;

  private Integer evidenceVersion;
  private boolean evidenceWithheld;

  /** Why no screening or impact assessment is needed; null where a document shows due regard. */
  private String noneNeeded;

  @Version private long version;

  protected Clearance() {}

  Clearance(DecisionReference decision, String discipline) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.discipline = discipline;
  }

  /** Asks the discipline, for the first time or again. */
  void ask(long factsVersion, String because, Instant now) {
    if (isReturned()) again("the report was revised after it was returned", now);
    this.state = State.ASKED;
    this.factsVersion = factsVersion;
    this.because = because;
    this.askedAt = now;
  }

  void clear(long factsVersion, String comment, String by, Instant now) {
    answer(State.CLEARED, factsVersion, comment, by, now);
  }

  /** What shows due regard, on the clearance that rests on it. */
  void restsOn(DueRegard shown) {
    evidence = shown.document();
    evidenceVersion = shown.version();
    evidenceWithheld = shown.withheld();
    noneNeeded = shown.noneNeeded();
  }

  boolean restsOnDocument(String document) {
    return isCleared() && document.equals(evidence);
  }

  String decision() {
    return decision;
  }

  String evidence() {
    return evidence;
  }

  void giveBack(long factsVersion, String comment, String by, Instant now) {
    answer(State.RETURNED, factsVersion, comment, by, now);
  }

  private void answer(State answer, long factsVersion, String comment, String by, Instant now) {
    if (state == State.CLEARED) {
      throw new Refused("The " + discipline + " implications of " + decision + " have been cleared already.");
    }
    again(null, null);
    this.state = answer;
    this.factsVersion = factsVersion;
    this.comment = comment;
    this.answeredBy = by;
    this.answeredAt = now;
  }

  void goStale(String because, Instant now) {
    state = State.STALE;
    again(because, now);
  }

  void notNeeded() {
    state = State.NOT_NEEDED;
    again(null, null);
  }

  private void again(String because, Instant since) {
    askedAgainBecause = because;
    askedAgainAt = since;
  }

  boolean isOutstanding() {
    return state == State.ASKED || state == State.RETURNED || state == State.STALE;
  }

  boolean isCleared() {
    return state == State.CLEARED;
  }

  boolean isReturned() {
    return state == State.RETURNED;
  }

  String discipline() {
    return discipline;
  }

  State state() {
    return state;
  }

  ClearanceView view() {
    return new ClearanceView(
        discipline, state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        state == State.ASKED && askedAgainAt != null ? "asked again" : state.words(), factsVersion,
        because, comment,
        answeredBy, answeredAt, since(), askedAgainBecause, isCleared() ? dueRegard() : null);
  }

  private Instant since() {
    return switch (state) {
      case CLEARED, RETURNED -> answeredAt;
      case ASKED -> askedAgainAt == null ? askedAt : askedAgainAt;
      case STALE -> askedAgainAt;
      case NOT_NEEDED -> null;
    };
  }

  private String dueRegard() {
    if (noneNeeded != null) return "No screening or impact assessment is needed: " + noneNeeded;
    if (evidence == null) return null;
    return "Due regard is shown by " + (evidenceWithheld ? "a withheld document" : evidence) + ", version "
        + evidenceVersion + ".";
  }
}
