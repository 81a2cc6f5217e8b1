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
import org.remit.calendar.London;
import org.remit.contract.GrantService.Agreement;
import org.remit.contract.GrantService.Classification;
import org.remit.contract.GrantService.SubsidyCheck;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;
import org.remit.routing.Money;

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

  @KeptAsJson
  private List<String> signatories = new ArrayList<>();

  private String method;
  private String documentDigest;
  private BigDecimal value;
  private LocalDate starts;
  private LocalDate ends;

  @KeptAsJson
  private List<String> conditions = new ArrayList<>();

  private String responsiblePost;
  private Instant signedAt;
  private BigDecimal paid;
  private String paymentReference;
  private Instant paidAt;

  private String council;
  private String enterprise;
  private BigDecimal assistanceBefore;
  private LocalDate notifiedOn;
  private LocalDate confirmedOn;
  private String statement;
  private boolean entryDue;
  private String entryReference;
  private LocalDate enteredOn;

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

  /** @param enterprise to which it goes; what it has had is added up by that name */
  void checked(SubsidyCheck check, String council, String enterprise, BigDecimal before) {
    mustBe(State.CLASSIFIED, "checked as a subsidy");
    this.council = council;
    this.enterprise = enterprise;
    this.assistanceBefore = before;
    notifiedOn = check.notifiedOn();
    confirmedOn = check.confirmedOn();
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

  void mustBeEntered() {
    entryDue = true;
  }

  /** @param statement to the recipient that minimal assistance was given; null for another basis */
  void pay(BigDecimal amount, String reference, String statement, Instant now) {
    mustBe(State.SIGNED, "paid");
    if ("mfa".equals(subsidyBasis) && (statement == null || statement.isBlank())) {
      throw new Refused("Minimal financial assistance is confirmed to the recipient when it is given: its value and its"
              + " day. Give the reference of that statement.")
          .at("/statement").because("subsidy-not-checked", "Subsidy Control Act 2022 s.37");
    }
    this.statement = statement;
    if (amount.compareTo(value) > 0) {
      throw new Refused(Money.say(amount) + " is more than was agreed: " + Money.say(value) + ".")
          .at("/amount").because("approved-sum", "Nobody decides without authority: a value is covered or it is not");
    }
    paid = amount;
    paymentReference = reference;
    paidAt = now;
    state = State.PAID;
  }

  void entered(String reference, LocalDate on) {
    mustBe(State.PAID, "entered in the database");
    if (!entryDue) throw new Refused("No entry in the database of subsidies is due for it.");
    if (entryReference != null) throw new Refused("It was entered already: " + entryReference + ".");
    entryReference = reference;
    enteredOn = on;
  }

  boolean entryDue() {
    return entryDue;
  }

  /** What of minimal assistance it gave on or after a day, in pounds. */
  BigDecimal minimalAssistanceSince(LocalDate day) {
    if (!"mfa".equals(subsidyBasis) || signedAt == null || London.date(signedAt).isBefore(day)) return BigDecimal.ZERO;
    return value;
  }

  /** As the recipient declared it; nothing where it declared none. */
  BigDecimal otherAssistance() {
    return otherAssistance == null ? BigDecimal.ZERO : otherAssistance;
  }

  String subsidyBasis() {
    return subsidyBasis;
  }

  private void mustBe(State before, String act) {
    if (state == before) return;
    throw new Refused("The grant by resolution %s is %s and cannot be %s now."
        .formatted(key.resolution(), state.words, act))
        .because("each-step-once", "Each step of a grant is taken once, in order");
  }

  Instant signedAt() {
    return signedAt;
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
        confirmation, assistanceBefore, notifiedOn, confirmedOn, statement, entryDue, entryReference, enteredOn, title,
        value, starts, ends, List.copyOf(conditions), responsiblePost, signedAt, paid, paidAt);
  }
}
