package org.remit.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.remit.calendar.London;
import org.remit.procurement.ProcurementService.Tender;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;

/** The procurement that carries out one resolution. Each step is taken once, in order. */
@Entity
@Table(name = "procurement")
class Procurement {

  enum State {
    OPEN("open"),
    TENDERING("out to tender"),
    ABANDONED("abandoned");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }

  @Embeddable
  record Key(String decision, String resolution) implements Serializable {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant openedAt;

  @Column(name = "procedure_name")
  private String procedure;

  private String noticeReference;
  private LocalDate tenderPublishedOn;
  private LocalDate tenderDeadline;

  @KeptAsJson
  private List<String> providerLimits = new ArrayList<>();

  private boolean conflictsAssessed;

  @KeptAsJson
  private List<Criterion> criteria = new ArrayList<>();

  private Integer lotsPerProvider;
  private String socialValue;
  private String minimumCase;
  private Integer minimumDays;
  private String minimumRule;

  /** What shows the case, as procurement wrote. */
  private String minimumGrounds;

  private String begunAnew;

  @Version private long version;

  protected Procurement() {}

  Procurement(DecisionReference decision, String resolution, Instant now) {
    this.key = new Key(decision.value(), resolution);
    this.state = State.OPEN;
    this.openedAt = now;
  }

  /** @param common the criteria of every lot that has none of its own */
  void publish(Tender tender, List<Criterion> common, TenderPeriod.Minimum minimum, LocalDate today) {
    mustBe(State.OPEN, "its tender published");
    procedure = tender.procedure();
    noticeReference = tender.noticeReference();
    tenderPublishedOn = today;
    tenderDeadline = tender.deadline();
    providerLimits = List.copyOf(tender.providerLimits());
    conflictsAssessed = tender.conflictsAssessed();
    lotsPerProvider = tender.lotsPerProvider();
    socialValue = tender.socialValue();
    criteria = List.copyOf(common);
    minimumCase = minimum.chosen();
    minimumDays = minimum.days();
    minimumRule = minimum.rule();
    minimumGrounds = minimum.grounds();
    state = State.TENDERING;
  }

  /** @throws Refused until the day after the deadline */
  void mustBeIn(LocalDate today) {
    if (tenderDeadline == null) mustBe(State.TENDERING, "evaluated");
    if (!today.isAfter(tenderDeadline)) {
      throw new Refused("Tenders may come in until the end of " + London.say(tenderDeadline)
              + "; evaluate them from the next day.")
          .because("tender-deadline", "PCR 2015 reg 22(16); Procurement Act 2023 s.54");
    }
  }

  /** Nothing of it goes any further; each lot that there was is abandoned. */
  void abandon() {
    state = State.ABANDONED;
  }

  boolean isAbandoned() {
    return state == State.ABANDONED;
  }

  boolean isBegunAnew() {
    return begunAnew != null;
  }

  void begunAnewAs(DecisionReference decision) {
    begunAnew = decision.value();
  }

  /** Whether tenders may come in on that day. */
  boolean isStillOpenOn(LocalDate day) {
    return tenderDeadline != null && !day.isAfter(tenderDeadline);
  }

  /** @throws Refused unless tenders could come in on that day */
  void mustBeOutToTenderOn(LocalDate day) {
    if (tenderPublishedOn != null && !day.isBefore(tenderPublishedOn) && isStillOpenOn(day) && !isAbandoned()) return;
    throw new Refused(tenderPublishedOn == null ? "No tender of resolution " + key.resolution() + " has been published."
        : "Tenders could come in from %s to %s: an answer on %s reaches nobody who tenders.".formatted(
            London.say(tenderPublishedOn), London.say(tenderDeadline), London.say(day)))
        .at("/sentOn");
  }

  private void mustBe(State before, String act) {
    if (state != before) {
      throw new Refused("The procurement of resolution %s is %s and cannot be %s now."
          .formatted(key.resolution(), state.words, act))
          .because("each-step-once", "Each step of a procurement is taken once, in order");
    }
  }

  String resolution() {
    return key.resolution();
  }

  String procedure() {
    return procedure;
  }

  List<Criterion> criteria() {
    return criteria;
  }

  Integer lotsPerProvider() {
    return lotsPerProvider;
  }

  ProcurementView view(List<LotView> lots) {
    return new ProcurementView(
        new DecisionReference(key.decision()), key.resolution(), state.words, procedure, noticeReference,
        tenderPublishedOn, tenderDeadline, minimumCase, minimumDays, minimumRule, minimumGrounds,
        List.copyOf(providerLimits), conflictsAssessed, lotsPerProvider, List.copyOf(criteria), lots);
  }
}
