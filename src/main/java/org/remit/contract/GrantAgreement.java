package org.remit.contract;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.remit.contract.GrantService.Agreement;
import org.remit.contract.GrantService.Classification;
import org.remit.contract.GrantService.SubsidyCheck;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** A grant: what it is in substance, by which rules it may be given, what was agreed and paid. */
@Entity
@Table(name = "grant_agreement")
class GrantAgreement {

  enum State {
    CLASSIFIED("classified"),
    CONTRACT_IN_SUBSTANCE("a contract in substance"),
    CHECKED("checked as a subsidy"),
    SUBSIDY_REFUSED("refused as a subsidy"),
    SIGNED("signed"),
    PAID("paid");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }

  @EmbeddedId private ResolutionKey key;

  @Enumerated(EnumType.STRING)
  private State state;

  private boolean grantInSubstance;
  private boolean serviceObligation;
  private boolean fees;
  private boolean indicators;
  private boolean clawback;
  private String reasons;
  private Boolean subsidyLawful;
  private String subsidyBasis;
  private BigDecimal otherAssistance;
  private String confirmation;
  private String subsidyReasons;
  private String title;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> signatories = new ArrayList<>();

  private String method;
  private String documentDigest;
  private BigDecimal value;
  private LocalDate starts;
  private LocalDate ends;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> conditions = new ArrayList<>();

  private String responsiblePost;
  private Instant signedAt;
  private BigDecimal paid;
  private String paymentReference;
  private Instant paidAt;

  @Version private long version;

  protected GrantAgreement() {}

  GrantAgreement(DecisionReference decision, String resolution, Classification answer) {
    this.key = ResolutionKey.of(decision, resolution);
    this.grantInSubstance = answer.grant();
    this.serviceObligation = answer.serviceObligation();
    this.fees = answer.fees();
    this.indicators = answer.indicators();
    this.clawback = answer.clawback();
    this.reasons = answer.reasons();
    this.state = answer.grant() ? State.CLASSIFIED : State.CONTRACT_IN_SUBSTANCE;
  }

  void checked(SubsidyCheck check) {
    mustBe(State.CLASSIFIED, "checked as a subsidy");
    subsidyLawful = check.lawful();
    subsidyBasis = check.basis();
    otherAssistance = check.otherAssistance();
    confirmation = check.confirmation();
    subsidyReasons = check.reasons();
    state = check.lawful() ? State.CHECKED : State.SUBSIDY_REFUSED;
  }

  void sign(Signature signature, Agreement agreement, Instant now) {
    mustBe(State.CHECKED, "signed");
    title = agreement.title();
    signatories = List.copyOf(signature.signatories());
    method = signature.method();
    documentDigest = signature.documentDigest();
    value = agreement.value();
    starts = agreement.starts();
    ends = agreement.ends();
    conditions = List.copyOf(agreement.conditions());
    responsiblePost = agreement.responsiblePost();
    signedAt = now;
    state = State.SIGNED;
  }

  void pay(BigDecimal amount, String reference, Instant now) {
    mustBe(State.SIGNED, "paid");
    if (amount.compareTo(value) > 0) {
      throw new Refused(ApprovedSum.pounds(amount) + " is more than was agreed: " + ApprovedSum.pounds(value) + ".")
          .at("/amount").because("approved-sum", "Nobody decides without authority: a value is covered or it is not");
    }
    paid = amount;
    paymentReference = reference;
    paidAt = now;
    state = State.PAID;
  }

  private void mustBe(State before, String act) {
    if (state == before) return;
    throw new Refused("The grant by resolution %s is %s and cannot be %s now."
        .formatted(key.resolution(), state.words, act))
        .because("each-step-once", "Each step of a grant is taken once, in order");
  }

  boolean isSigned() {
    return signedAt != null;
  }

  BigDecimal signedValue() {
    return value == null ? BigDecimal.ZERO : value;
  }

  GrantView view() {
    return new GrantView(new DecisionReference(key.decision()), key.resolution(), state.words, grantInSubstance,
        serviceObligation, fees, indicators, clawback, reasons, subsidyLawful, subsidyBasis, otherAssistance,
        confirmation, title, value, starts, ends, List.copyOf(conditions), responsiblePost, signedAt, paid, paidAt);
  }
}
