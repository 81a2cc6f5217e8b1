package org.remit.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.proposal.DecisionView;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;
import org.remit.routing.Proposal;

/** A contract in the register. What nobody knows of an older one is null. */
@Entity
@Table(name = "contract")
class Contract {

  /** How it says of one that was there before Remit where it comes from. */
  static final String ENTERED = "Entered from the facts";

  @Id private UUID id;
  private String number;
  private String authority;
  private String localId;
  private String title;
  private String supplier;
  private BigDecimal value;
  private LocalDate starts;
  private LocalDate ends;

  @KeptAsJson
  private List<Integer> extensions = new ArrayList<>();

  private Integer extensionsLeft;
  private int extensionsUsed;

  @KeptAsJson
  private List<String> indicators = new ArrayList<>();

  @KeptAsJson
  private List<LocalDate> reviewDates = new ArrayList<>();

  @KeptAsJson
  private List<LocalDate> breakDates = new ArrayList<>();

  private String supplierKind;
  private String supplierNumber;
  private LocalDate decideBy;
  private String regime;
  private boolean lightTouch;
  private String responsiblePost;
  private String decision;
  private String resolution;
  private String decidedUnder;
  private Instant signedAt;
  private Instant registeredAt;

  private String followUp;
  private LocalDate followUpFor;
  private String followUpDecision;
  private LocalDate terminatedOn;
  private String terminationGround;
  private LocalDate endedOn;
  private String endNotice;
  private LocalDate endNoticeOn;
  private LocalDate correctedOn;
  private LocalDate takenDownOn;
  private String takenDownBecause;

  @Version private long version;

  protected Contract() {}

  /** A contract that was signed here. */
  Contract(DecisionView decision, String resolution, ContractAward award, String supplier, String decidedUnder,
      Instant now) {
    this(decision, resolution, null, award.title(), supplier, decidedUnder, now);
    this.value = award.value();
    this.starts = award.starts();
    this.ends = award.ends();
    this.extensions = List.copyOf(award.extensions());
    this.extensionsLeft = award.extensions().size();
    this.regime = award.regime().id();
    this.lightTouch = award.regime().lightTouch();
    this.responsiblePost = award.responsiblePost();
    this.signedAt = award.signedAt();
    var management = award.management();
    this.indicators = List.copyOf(management.indicators());
    this.reviewDates = management.reviewDates().stream().sorted().toList();
    this.breakDates = management.breakDates().stream().sorted().toList();
    this.supplierKind = management.supplierKind();
    this.supplierNumber = management.supplierNumber();
  }

  /** One that was there before Remit, as far as the facts of a decision know it. */
  Contract(DecisionView decision, String resolution, Proposal.ExistingContract known, Instant now) {
    this(decision, resolution, known.id(), "Contract with " + known.supplier().or("a supplier that is not named"),
        known.supplier().or("unknown"), ENTERED + " of " + decision.reference(), now);
    this.value = known.value().or(null);
    this.ends = known.ends().or(null);
    this.extensionsLeft = known.extensionsLeft().or(null);
  }

  private Contract(
      DecisionView decision, String resolution, String localId, String title, String supplier, String under,
      Instant now) {
    this.id = UUID.randomUUID();
    this.number = decision.reference() + "/" + resolution;
    this.authority = decision.authority().id();
    this.localId = localId;
    this.title = title;
    this.supplier = supplier;
    this.decision = decision.reference().value();
    this.resolution = resolution;
    this.decidedUnder = under;
    this.registeredAt = now;
  }

  /** Its regime counts only where it was signed here; of an older one it is asked of the decision that changes it. */
  void vary(BigDecimal by, LocalDate newEnd, int extensionsUsed) {
    if (value != null) value = value.add(by);
    if (newEnd != null) ends = newEnd;
    this.extensionsUsed += extensionsUsed;
    if (extensionsLeft != null) extensionsLeft = Math.max(0, extensionsLeft - extensionsUsed);
  }

  /** @param day by which what follows the contract must be begun; null where nobody can say */
  void decideBy(LocalDate day) {
    this.decideBy = day;
  }

  /** @param decision that was proposed for it; null where nothing follows */
  void followedBy(String what, DecisionReference decision) {
    this.followUp = what;
    this.followUpFor = ends;
    this.followUpDecision = decision == null ? null : decision.value();
  }

  /** Whether it is settled what follows the contract as it ends now. */
  boolean isFollowed() {
    return followUp != null && Objects.equals(followUpFor, ends);
  }

  /** @param ground breach, insolvency, excluded-supplier, break or agreed */
  void terminate(String ground, LocalDate noticeGiven, LocalDate endsOn) {
    this.terminationGround = ground;
    this.terminatedOn = noticeGiven;
    this.ends = endsOn;
  }

  boolean isTerminated() {
    return terminatedOn != null;
  }

  boolean hasEnded() {
    return endedOn != null;
  }

  void ended() {
    this.endedOn = ends;
  }

  void endNoticePublished(String reference, LocalDate on) {
    if (endedOn == null || endNotice != null) {
      throw new Refused(endedOn == null ? "The contract has not ended." : "The notice was published already: "
          + endNotice + ".");
    }
    this.endNotice = reference;
    this.endNoticeOn = on;
  }

  /** What the public entry says of it; null where nothing is on record. */
  String published(ContractEntryField field) {
    return switch (field) {
      case TITLE -> title;
      case SUPPLIER -> supplier;
      case SUPPLIER_NUMBER -> supplierNumber;
      case SUPPLIER_KIND -> supplierKind;
      case RESPONSIBLE_POST -> responsiblePost;
    };
  }

  /** Sets right what the entry says; one that was taken down stands again. */
  void correct(ContractEntryField field, String right, LocalDate on) {
    switch (field) {
      case TITLE -> title = right;
      case SUPPLIER -> supplier = right;
      case SUPPLIER_NUMBER -> supplierNumber = right;
      case SUPPLIER_KIND -> supplierKind = right;
      case RESPONSIBLE_POST -> responsiblePost = right;
    }
    correctedOn = on;
    takenDownOn = null;
    takenDownBecause = null;
  }

  void takeDown(LocalDate on, String because) {
    if (takenDownOn != null) {
      throw new Refused("The entry was taken down already, on " + London.say(takenDownOn) + ".").at("/contract");
    }
    takenDownOn = on;
    takenDownBecause = because;
  }

  /** When it was last corrected; null where it never was. */
  LocalDate correctedOn() {
    return correctedOn;
  }

  /** When its entry was taken down; null while it stands. */
  LocalDate takenDownOn() {
    return takenDownOn;
  }

  DecisionReference decision() {
    return new DecisionReference(decision);
  }

  String resolution() {
    return resolution;
  }

  List<Integer> extensions() {
    return extensions;
  }

  int extensionsUsed() {
    return extensionsUsed;
  }

  String supplier() {
    return supplier;
  }

  String title() {
    return title;
  }

  UUID id() {
    return id;
  }

  String number() {
    return number;
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

  LocalDate decideBy() {
    return decideBy;
  }

  Integer extensionsLeft() {
    return extensionsLeft;
  }

  /** Whether it was signed here without any possible extension. */
  boolean neverAllowedExtension() {
    return signedAt != null && extensions.isEmpty();
  }

  String regime() {
    return regime;
  }

  boolean lightTouch() {
    return lightTouch;
  }

  ContractView view() {
    return new ContractView(id, number, new Authority(authority), title, supplier, value, starts, ends,
        List.copyOf(extensions), extensionsUsed, extensionsLeft, List.copyOf(reviewDates), List.copyOf(breakDates),
        List.copyOf(indicators), supplierKind, supplierNumber, decideBy, followUp,
        followUpDecision == null ? null : new DecisionReference(followUpDecision), terminatedOn, terminationGround,
        endedOn, endNotice, endNoticeOn, regime, lightTouch, responsiblePost,
        new DecisionReference(decision), resolution, decidedUnder, signedAt, registeredAt);
  }
}
