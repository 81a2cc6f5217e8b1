package org.remit.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/** What the decision maker says it decided on a resolution that its record has wrongly. The record stays. */
@Entity
@Table(name = "decided_words")
class DecidedWords {

  @Id private UUID id;
  private String decision;
  private String resolution;
  private String wrong;
  private String rightWords;
  private String shownBy;
  private String saidBy;
  private Instant saidAt;

  protected DecidedWords() {}

  DecidedWords(DecisionReference decision, DecidedWordsCommand said, String wrong, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = said.resolution();
    this.wrong = wrong;
    this.rightWords = said.words().strip();
    this.shownBy = said.shownBy().strip();
    this.saidBy = by;
    this.saidAt = now;
  }

  String resolution() {
    return resolution;
  }

  String rightWords() {
    return rightWords;
  }
}
