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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.remit.calendar.London;
import org.remit.procurement.ProcurementService.Abandonment;
import org.remit.procurement.ProcurementService.Evaluation;
import org.remit.procurement.ProcurementService.Recommendation;
import org.remit.procurement.ProcurementService.Tender;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** The procurement that carries out one resolution. Each step is taken once, in order. */
@Entity
@Table(name = "procurement")
class Procurement {

  enum State {
    OPEN("open"),
    TENDERING("out to tender"),
    EVALUATED("evaluated"),
    RECOMMENDED("recommended"),
    AWARD_PROPOSED("an award is proposed"),
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

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> lots = new ArrayList<>();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> providerLimits = new ArrayList<>();

  private boolean conflictsAssessed;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> criteria = new ArrayList<>();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Score> scores = new ArrayList<>();

  private String reasons;
  private String supplier;
  private BigDecimal total;
  private BigDecimal annual;
  private String vat;
  private Integer months;
  private LocalDate contractFrom;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Integer> extensions = new ArrayList<>();

  private String recommendedBy;
  private String award;

  @Version private long version;

  protected Procurement() {}

  Procurement(DecisionReference decision, String resolution, Instant now) {
    this.key = new Key(decision.value(), resolution);
    this.state = State.OPEN;
    this.openedAt = now;
  }

  void publish(Tender tender, LocalDate today) {
    mustBe(State.OPEN, "its tender published");
    procedure = tender.procedure();
    noticeReference = tender.noticeReference();
    tenderPublishedOn = today;
    tenderDeadline = tender.deadline();
    lots = List.copyOf(tender.lots());
    providerLimits = List.copyOf(tender.providerLimits());
    conflictsAssessed = tender.conflictsAssessed();
    state = State.TENDERING;
  }

  void evaluate(Evaluation evaluation, LocalDate today) {
    mustBe(State.TENDERING, "evaluated");
    if (!today.isAfter(tenderDeadline)) {
      throw new Refused("Tenders may come in until the end of " + London.say(tenderDeadline)
              + "; evaluate them from the next day.")
          .because("tender-deadline", "PCR 2015 reg 22(16); Procurement Act 2023 s.54");
    }
    criteria = List.copyOf(evaluation.criteria());
    scores = List.copyOf(evaluation.scores());
    reasons = evaluation.reasons();
    state = State.EVALUATED;
  }

  void recommend(Recommendation recommendation, String by) {
    mustBe(State.EVALUATED, "recommended");
    supplier = scoreOf(recommendation.supplier())
        .orElseThrow(() -> new Refused("'" + recommendation.supplier() + "' is not among those who tendered: "
                + String.join(", ", scores.stream().map(Score::bidder).toList()) + ".").at("/supplier"))
        .bidder();
    total = recommendation.total();
    annual = recommendation.annual();
    vat = recommendation.vat();
    months = recommendation.months();
    contractFrom = recommendation.from();
    extensions = List.copyOf(recommendation.extensions());
    reasons = recommendation.reasons();
    recommendedBy = by;
    state = State.RECOMMENDED;
  }

  void awardProposedAs(DecisionReference award) {
    mustBe(State.RECOMMENDED, "proposed for award");
    this.award = award.value();
    state = State.AWARD_PROPOSED;
  }

  void abandon(Abandonment abandonment) {
    mustBe(State.EVALUATED, "abandoned");
    noticeReference = abandonment.noticeReference();
    reasons = abandonment.reasons();
    state = State.ABANDONED;
  }

  private void mustBe(State before, String act) {
    if (state != before) {
      throw new Refused("The procurement of resolution %s is %s and cannot be %s now."
          .formatted(key.resolution(), state.words, act))
          .because("each-step-once", "Each step of a procurement is taken once, in order");
    }
  }

  Optional<Score> scoreOf(String bidder) {
    var wanted = bidder == null ? "" : bidder.strip().toLowerCase(Locale.ROOT);
    return scores.stream().filter(s -> s.bidder().toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
  }

  boolean isHighest(String bidder) {
    var own = scoreOf(bidder).orElseThrow().score();
    return scores.stream().allMatch(s -> s.score().compareTo(own) <= 0);
  }

  State state() {
    return state;
  }

  String recommendedBy() {
    return recommendedBy;
  }

  ProcurementView view() {
    return new ProcurementView(
        new DecisionReference(key.decision()), key.resolution(), state.words, procedure, noticeReference,
        tenderPublishedOn, tenderDeadline, List.copyOf(lots), List.copyOf(providerLimits), conflictsAssessed,
        List.copyOf(criteria), List.copyOf(scores), reasons, supplier, total, annual, vat, months, contractFrom,
        List.copyOf(extensions), award == null ? null : new DecisionReference(award));
  }
}
