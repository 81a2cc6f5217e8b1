package org.remit.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.remit.proposal.DecisionView;
import org.remit.reference.KeptAsJson;
import org.remit.reference.PostTitle;
import org.remit.routing.Proposal;
import org.springframework.data.jpa.repository.JpaRepository;

/** Authority that a resolution gave to a post: for a purpose, up to a limit, in consultation, until a day. */
@Entity
@Table(name = "delegation")
class Delegation {

  @Id private UUID id;
  private String authority;
  private String decision;
  private String resolution;
  private String post;
  private String purpose;

  @Column(name = "limit_amount")
  private BigDecimal limit;

  @KeptAsJson
  private List<String> consultees;

  private LocalDate expires;
  private String reportBackTo;
  private LocalDate givenOn;

  protected Delegation() {}

  Delegation(DecisionView decision, String resolution, Proposal.Delegation given, LocalDate on) {
    this.id = UUID.randomUUID();
    this.authority = decision.authority().id();
    this.decision = decision.reference().value();
    this.resolution = resolution;
    this.post = given.to().value();
    this.purpose = given.purpose().or(null);
    this.limit = given.limit().or(null);
    this.consultees = List.copyOf(given.consulting());
    this.expires = given.expires().or(null);
    this.reportBackTo = given.reportBackTo().or(null);
    this.givenOn = on;
  }

  /** Its resolution had effect too early, and has it from this day. */
  void givenAnew(LocalDate on) {
    givenOn = on;
  }

  boolean isFor(String title) {
    return new PostTitle(post).isSamePostAs(title);
  }

  boolean isValidOn(LocalDate day) {
    return !day.isBefore(givenOn) && (expires == null || !day.isAfter(expires));
  }

  String resolution() {
    return resolution;
  }

  String cited() {
    return "Delegation by resolution " + resolution + " of " + decision;
  }

  BigDecimal limit() {
    return limit;
  }

  List<String> consultees() {
    return consultees;
  }

  LocalDate expires() {
    return expires;
  }

  String reportBackTo() {
    return reportBackTo;
  }
}

interface DelegationRows extends JpaRepository<Delegation, UUID> {

  List<Delegation> findByDecision(String decision);

  Delegation findByDecisionAndResolution(String decision, String resolution);
}
