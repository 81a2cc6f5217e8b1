package org.remit.papers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** A name, a sum or words of a withheld paper that the monitoring officer found to be no secret, and why. */
@Entity
@Table(name = "disclosable_words")
class DisclosableWords {

  @Id private UUID id;
  private String decision;
  private String words;
  private String why;
  private String foundBy;
  private Instant foundAt;

  @Version private long version;

  protected DisclosableWords() {}

  DisclosableWords(DecisionReference decision, String words, String why, String foundBy, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.words = words;
    this.why = why;
    this.foundBy = foundBy;
    this.foundAt = now;
  }

  UUID id() {
    return id;
  }

  String words() {
    return words;
  }

  String sentence(String on) {
    return "\u201c%s\u201d, found by %s on %s: %s".formatted(words, foundBy, on, why);
  }

  Instant foundAt() {
    return foundAt;
  }
}
