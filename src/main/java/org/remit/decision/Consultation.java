package org.remit.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** Evidence that somebody was consulted before a delegated decision. */
@Entity
@Table(name = "consultation")
class Consultation {

  @Id private UUID id;
  private String decision;
  private String who;
  private LocalDate consultedOn;
  private String evidence;
  private String enteredBy;
  private Instant enteredAt;

  protected Consultation() {}

  Consultation(DecisionReference decision, String who, LocalDate on, String evidence, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.who = who;
    this.consultedOn = on;
    this.evidence = evidence;
    this.enteredBy = by;
    this.enteredAt = now;
  }

  String who() {
    return who;
  }

  String sentence() {
    return who + ", " + London.say(consultedOn) + ": " + evidence;
  }
}

interface Consultations extends JpaRepository<Consultation, UUID> {

  List<Consultation> findByDecisionOrderByConsultedOn(String decision);
}
