package org.remit.commissioning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.remit.reference.DecisionReference;

/**
 * Whether linked awards are one key decision or several: the monitoring officer's advice and the decision maker's
 * answer (SI 2012/2089 reg 8).
 */
@Entity
@Table(name = "linked_awards")
class LinkedAwards {

  @Id private String decision;
  private String advice;
  private String adviceReasons;
  private Instant advisedAt;
  private String answer;
  private String answerReasons;
  private Instant answeredAt;

  @Version private long version;

  protected LinkedAwards() {}

  LinkedAwards(DecisionReference decision) {
    this.decision = decision.value();
  }

  void advise(String advice, String reasons, Instant at) {
    this.advice = advice;
    this.adviceReasons = reasons;
    this.advisedAt = at;
  }

  void answer(String answer, String reasons, Instant at) {
    this.answer = answer;
    this.answerReasons = reasons;
    this.answeredAt = at;
  }

  boolean isAdvised() {
    return advice != null;
  }

  String advice() {
    return advice;
  }

  String adviceReasons() {
    return adviceReasons;
  }
}
