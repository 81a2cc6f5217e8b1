package org.remit.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;

/** What was known of a decision from one moment to the next: never changed, only followed by another. */
@Entity
@Table(name = "facts")
class FactsVersion {

  @Embeddable
  record Key(String decision, long factsVersion) implements Serializable {}

  @EmbeddedId private Key key;

  @KeptAsJson
  private JsonNode document;

  /** JSON pointer to where the fact comes from: a report's paragraph, a person. */
  @KeptAsJson
  private JsonNode sources;

  /** The pointers that differ from the version before. */
  @KeptAsJson
  private List<String> changed;

  private String why;
  private String enteredBy;
  private Instant enteredAt;

  protected FactsVersion() {}

  FactsVersion(
      DecisionReference decision,
      long version,
      JsonNode document,
      JsonNode sources,
      List<String> changed,
      String why,
      String enteredBy,
      Instant enteredAt) {
    this.key = new Key(decision.value(), version);
    this.document = document;
    this.sources = sources;
    this.changed = List.copyOf(changed);
    this.why = why;
    this.enteredBy = enteredBy;
    this.enteredAt = enteredAt;
  }

  String decision() {
    return key.decision();
  }

  long version() {
    return key.factsVersion();
  }

  JsonNode document() {
    return document;
  }

  JsonNode sources() {
    return sources;
  }

  List<String> changed() {
    return changed;
  }

  String why() {
    return why;
  }

  /** Whether this person changed a fact of the case. */
  boolean isChangedBy(String user) {
    return version() > 1 && enteredBy.equalsIgnoreCase(user) && changesFacts();
  }

  /** The answer on linked awards is a decision, not a fact. */
  boolean changesFacts() {
    return changed.stream().anyMatch(pointer -> !pointer.startsWith("/linkedAwards"));
  }

  Instant enteredAt() {
    return enteredAt;
  }
}
