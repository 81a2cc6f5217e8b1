package org.remit.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;

/** The thing that runs from proposal to the end. */
@Entity
@Table(name = "decision")
class Decision {

  @Id private String reference;
  private String authority;
  private String title;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private String parent;
  private String parentResolution;
  private String author;
  private String maker;

  @Column(name = "facts_version")
  private long factsVersion;

  @KeptAsJson
  private JsonNode route;

  private LocalDate routedOn;
  private Instant registeredAt;
  private Instant decidedAt;
  private Instant publishedAt;
  private Instant closedAt;
  private String because;

  @Version private long version;

  protected Decision() {}

  Decision(
      DecisionReference reference,
      Authority authority,
      String title,
      DecisionReference parent,
      String parentResolution,
      String author,
      Instant now) {
    this.reference = reference.value();
    this.authority = authority.id();
    this.title = title;
    this.parent = parent == null ? null : parent.value();
    this.parentResolution = parentResolution;
    this.author = author;
    this.stage = Stage.PREPARATION;
    this.registeredAt = now;
  }

  void route(String maker, JsonNode route, LocalDate on) {
    this.maker = maker;
    this.route = route;
    this.routedOn = on;
  }

  void know(long factsVersion, String title) {
    this.factsVersion = factsVersion;
    this.title = title;
  }

  void enter(Stage next) {
    if (stage.isEnd()) throw ended();
    stage = next;
  }

  void decided(Instant at) {
    decidedAt = at;
  }

  void published(Instant at) {
    publishedAt = at;
  }

  void end(Stage how, String why, Instant at) {
    if (stage.isEnd()) throw ended();
    stage = how;
    because = why;
    closedAt = at;
  }

  /** What it decided waits for its effect again. @return whether it had been closed */
  boolean openAgain() {
    if (stage != Stage.CLOSED) return false;
    stage = Stage.IMPLEMENTATION;
    because = null;
    closedAt = null;
    return true;
  }

  private Refused ended() {
    return new Refused(reference + " has ended: " + stage.words().toLowerCase(Locale.ROOT) + ".");
  }

  boolean hasEnded() {
    return stage.isEnd();
  }

  boolean isUndecided() {
    return decidedAt == null && !hasEnded();
  }

  DecisionReference reference() {
    return new DecisionReference(reference);
  }

  Authority authority() {
    return new Authority(authority);
  }

  String title() {
    return title;
  }

  Stage stage() {
    return stage;
  }

  DecisionReference parent() {
    return parent == null ? null : new DecisionReference(parent);
  }

  String parentResolution() {
    return parentResolution;
  }

  String author() {
    return author;
  }

  String maker() {
    return maker;
  }

  long factsVersion() {
    return factsVersion;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  Instant decidedAt() {
    return decidedAt;
  }

  Instant publishedAt() {
    return publishedAt;
  }

  Instant closedAt() {
    return closedAt;
  }

  String because() {
    return because;
  }
}
