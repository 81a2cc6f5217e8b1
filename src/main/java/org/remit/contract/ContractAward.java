package org.remit.contract;

import jakarta.persistence.Column;
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
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.contract.ContractAwardService.AwardNotice;
import org.remit.contract.ContractAwardService.Copy;
import org.remit.contract.ContractAwardService.Details;
import org.remit.contract.ContractAwardService.Management;
import org.remit.contract.ContractAwardService.Terms;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;
import org.remit.routing.ProcurementNotice;

/** An award on its way to a contract in the register. Notice, signature, entry and start happen once each, in order. */
@Entity
@Table(name = "contract_award")
class ContractAward {

  enum State {
    OPEN("open"),
    NOTIFIED("notified"),
    SIGNED("signed"),
    REGISTERED("in the register"),
    STARTED("started");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }

  @EmbeddedId private ResolutionKey key;

  @Enumerated(EnumType.STRING)
  private State state;

  private String regime;

  @Column(name = "procedure_name")
  private String procedure;

  private boolean lightTouch;
  private boolean noticeNeeded;
  private boolean detailsDue;
  private Instant openedAt;
  private String noticeReference;
  private LocalDate noticeSentOn;
  private Boolean electronic;
  private boolean conflictsConfirmed;
  private boolean summariesSent;
  private int voluntaryDays;
  private String standstillBecause;
  private String title;

  @KeptAsJson
  private List<String> signatories = new ArrayList<>();

  private String method;
  private String documentDigest;
  private BigDecimal value;
  private LocalDate starts;
  private LocalDate ends;

  @KeptAsJson
  private List<Integer> extensions = new ArrayList<>();

  private String responsiblePost;
  private Instant signedAt;
  private UUID contract;
  private String detailsReference;
  private LocalDate detailsPublishedOn;
  private String vat;
  private boolean copyDue;

  @KeptAsJson
  private List<String> indicators = new ArrayList<>();

  private String noIndicatorsBecause;

  @KeptAsJson
  private List<LocalDate> reviewDates = new ArrayList<>();

  @KeptAsJson
  private List<LocalDate> breakDates = new ArrayList<>();

  private String supplierKind;
  private String supplierNumber;
  private String copyReference;
  private LocalDate copyPublishedOn;
  private String copyWithheld;
  private LocalDate startedOn;

  @Version private long version;

  protected ContractAward() {}

  ContractAward(DecisionReference decision, String resolution, Regime regime, String vat, Instant now) {
    this.key = ResolutionKey.of(decision, resolution);
    this.state = State.OPEN;
    this.regime = regime.id();
    this.procedure = regime.procedure();
    this.lightTouch = regime.lightTouch();
    this.noticeNeeded = regime.noticeBeforeSignature();
    this.detailsDue = regime.detailsAfterSignature();
    this.vat = vat;
    this.openedAt = now;
  }

  void notified(AwardNotice notice, String standstillBecause) {
    mustBe(State.OPEN, "notified");
    this.noticeReference = notice.reference();
    this.noticeSentOn = notice.sentOn();
    this.electronic = notice.electronic();
    this.conflictsConfirmed = notice.conflictsConfirmed();
    this.summariesSent = notice.summariesSent();
    this.voluntaryDays = notice.voluntaryDays();
    this.standstillBecause = standstillBecause;
    this.state = State.NOTIFIED;
  }

  void followed(String process) {
    mustBe(State.OPEN, "notified");
    this.procedure = process;
  }

  ResolutionKey key() {
    return key;
  }

  /** @param vat whether the value is inclusive or exclusive of VAT */
  void sign(Signature signature, Terms terms, String vat, Instant now) {
    if (noticeNeeded || state != State.OPEN) mustBe(State.NOTIFIED, "signed");
    this.title = terms.title();
    this.signatories = List.copyOf(signature.signatories());
    this.method = signature.method();
    this.documentDigest = signature.documentDigest();
    this.value = terms.value();
    this.vat = vat;
    this.starts = terms.starts();
    this.ends = terms.ends();
    this.extensions = List.copyOf(terms.extensions());
    this.responsiblePost = terms.responsiblePost();
    var management = terms.management();
    this.indicators = List.copyOf(management.indicators());
    this.noIndicatorsBecause = management.noIndicatorsBecause();
    this.reviewDates = List.copyOf(management.reviewDates());
    this.breakDates = List.copyOf(management.breakDates());
    this.supplierKind = management.supplierKind();
    this.supplierNumber = management.supplierNumber();
    this.signedAt = now;
    this.state = State.SIGNED;
  }

  void registered(UUID contract) {
    mustBe(State.SIGNED, "entered in the register");
    this.contract = contract;
    this.copyDue = regime().copy().isPresent();
    this.state = State.REGISTERED;
  }

  void detailsPublished(Details details) {
    if (contract == null || detailsPublishedOn != null) {
      throw new Refused(contract == null ? "There is no contract yet whose details could be published."
          : "The details were published already, on " + London.say(detailsPublishedOn) + ".");
    }
    mustNotPrecedeSignature(details.publishedOn(), "details");
    this.detailsReference = details.reference();
    this.detailsPublishedOn = details.publishedOn();
  }

  void copyPublished(Copy copy) {
    if (contract == null || copyPublishedOn != null) {
      throw new Refused(contract == null ? "There is no contract yet that could be published."
          : "The copy was published already, on " + London.say(copyPublishedOn) + ".");
    }
    mustNotPrecedeSignature(copy.publishedOn(), "copy");
    this.copyReference = copy.reference();
    this.copyPublishedOn = copy.publishedOn();
    this.copyWithheld = copy.withheld();
  }

  /** What is published tells of a contract that is there: the period to publish it begins with the day it is signed. */
  private void mustNotPrecedeSignature(LocalDate publishedOn, String what) {
    var signed = London.date(signedAt);
    if (!publishedOn.isBefore(signed)) return;
    var notice = what.equals("details") ? regime().details() : regime().copy();
    throw new Refused("The contract was signed on %s: its %s cannot have been published on %s, before there was one."
            .formatted(London.say(signed), what, London.say(publishedOn)))
        .at("/publishedOn")
        .because("contract-not-signed", notice.map(ProcurementNotice::citation).orElse("Contract procedure rules"));
  }

  void started(LocalDate on) {
    mustBe(State.REGISTERED, "started");
    if (on.isBefore(London.date(signedAt))) {
      throw new Refused("The service cannot have started before the contract was signed, on "
          + London.say(London.date(signedAt)) + ".").at("/startedOn");
    }
    if (on.isBefore(starts)) {
      throw new Refused("By the contract the service starts on %s; it cannot have started on %s."
              .formatted(London.say(starts), London.say(on)))
          .at("/startedOn").because("approved-term", "Nobody starts a service before its contract does");
    }
    this.startedOn = on;
    this.state = State.STARTED;
  }

  /** What the council provides itself has no contract that would come before its start. */
  void startedInHouse(LocalDate on) {
    mustBe(State.OPEN, "started");
    this.startedOn = on;
    this.state = State.STARTED;
  }

  private void mustBe(State before, String act) {
    if (state == before) return;
    throw new Refused("The award of resolution %s is %s and cannot be %s now."
        .formatted(key.resolution(), state.words, act))
        .because("each-step-once", "Each step of an award is taken once, in order");
  }

  /** @throws Refused if it is not, or is in the register already */
  void mustBeSigned() {
    mustBe(State.SIGNED, "entered in the register");
  }

  boolean isSigned() {
    return signedAt != null;
  }

  BigDecimal signedValue() {
    return value == null ? BigDecimal.ZERO : value;
  }

  /** Inclusive, exclusive or unknown. */
  String vat() {
    return vat;
  }

  Regime regime() {
    return regimeOf(value, vat);
  }

  /** The regime of the award at this value. */
  Regime regimeOf(BigDecimal worth, String withVat) {
    return Regime.counting(regime, procedure, lightTouch, worth, withVat);
  }

  boolean copyDue() {
    return copyDue;
  }

  Management management() {
    return new Management(indicators, noIndicatorsBecause, reviewDates, breakDates, supplierKind, supplierNumber);
  }

  boolean noticeNeeded() {
    return noticeNeeded;
  }

  boolean wasElectronic() {
    return Boolean.TRUE.equals(electronic);
  }

  int voluntaryDays() {
    return voluntaryDays;
  }

  boolean detailsDue() {
    return detailsDue;
  }

  UUID contract() {
    return contract;
  }

  String title() {
    return title;
  }

  BigDecimal value() {
    return value;
  }

  LocalDate starts() {
    return starts;
  }

  LocalDate ends() {
    return ends;
  }

  List<Integer> extensions() {
    return extensions;
  }

  String responsiblePost() {
    return responsiblePost;
  }

  Instant signedAt() {
    return signedAt;
  }

  /** Null until the award was told. */
  LocalDate noticeSentOn() {
    return noticeSentOn;
  }

  ContractAwardView view() {
    return new ContractAwardView(new DecisionReference(key.decision()), key.resolution(), state.words, regime,
        procedure, lightTouch, noticeNeeded, noticeReference, noticeSentOn, standstillBecause, title, value, starts,
        ends, signedAt,
        documentDigest, detailsDue, detailsReference, detailsPublishedOn, copyDue, copyReference, copyPublishedOn,
        List.copyOf(indicators), startedOn);
  }
}
