package org.remit.procurement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remit.procurement.ProcurementService.Abandonment;
import org.remit.procurement.ProcurementService.Recommendation;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;

/** A lot of a procurement, or the whole of one without lots. Each step is taken once, in order. */
@Entity
@Table(name = "procurement_lot")
class Lot {

  /** The lot of a procurement that has none. */
  static final String WHOLE = "whole";

  enum State {
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
  record Key(String decision, String resolution, String lot) implements Serializable {}

  @EmbeddedId private Key key;
  private String title;

  @Enumerated(EnumType.STRING)
  private State state;

  @KeptAsJson
  private List<Criterion> criteria = new ArrayList<>();

  @KeptAsJson
  private List<Score> scores = new ArrayList<>();

  private String reasons;
  private String noticeReference;
  private LocalDate abandonedOn;
  private String supplier;
  private BigDecimal total;
  private BigDecimal annual;
  private String vat;
  private Integer months;
  private LocalDate contractFrom;

  @KeptAsJson
  private List<Integer> extensions = new ArrayList<>();

  private String recommendedBy;
  private String award;
  private String begunAnew;

  @Version private long version;

  protected Lot() {}

  /**
   * @param title null for the whole
   * @param criteria as the tender published them; empty where it left them to its documents
   */
  Lot(DecisionReference decision, String resolution, String lot, String title, List<Criterion> criteria) {
    this.criteria = List.copyOf(criteria);
    this.key = new Key(decision.value(), resolution, lot);
    this.title = title;
    this.state = State.TENDERING;
  }

  /** @param reasons why no tender can be recommended; null where one can */
  void evaluate(List<Criterion> criteria, List<Score> scores, boolean recommend, String reasons) {
    mustBe(State.TENDERING, "evaluated");
    this.criteria = List.copyOf(criteria);
    this.scores = List.copyOf(scores);
    this.reasons = recommend ? null : reasons;
    this.state = State.EVALUATED;
  }

  boolean hasTenderToRecommend() {
    return state != State.TENDERING && reasons == null && !scores.isEmpty() || supplier != null;
  }

  void recommend(Recommendation recommendation, String by) {
    mustBe(State.EVALUATED, "recommended");
    supplier = scoreOf(recommendation.supplier())
        .orElseThrow(() -> new Refused("'" + recommendation.supplier() + "' is not among those who tendered"
                + (isWhole() ? "" : " for " + words()) + ": "
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

  void abandon(Abandonment abandonment, LocalDate today) {
    mustBe(State.EVALUATED, "abandoned");
    noticeReference = abandonment.noticeReference();
    abandonedOn = today;
    reasons = abandonment.reasons();
    state = State.ABANDONED;
  }

  /** It goes no further, at whatever stage. */
  void giveUp(String reasons, LocalDate today) {
    abandonedOn = today;
    this.reasons = reasons;
    state = State.ABANDONED;
  }

  void endTold(String notice) {
    noticeReference = notice;
  }

  private void mustBe(State before, String act) {
    if (state == before) return;
    throw new Refused("%s of resolution %s is %s and cannot be %s now.".formatted(
            isWhole() ? "The procurement" : words().replaceFirst("^l", "L"), key.resolution(), state.words, act))
        .because("each-step-once", "Each step of a procurement is taken once, in order");
  }

  Optional<Score> scoreOf(String bidder) {
    return scores.stream().filter(s -> isSame(s.bidder(), bidder)).findFirst();
  }

  static boolean isSame(String one, String other) {
    return one != null && other != null
        && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  String id() {
    return key.lot();
  }

  boolean isWhole() {
    return key.lot().equals(WHOLE);
  }

  boolean isAbandoned() {
    return state == State.ABANDONED;
  }

  /** Whether it was abandoned and no decision proposes to procure it again. */
  boolean isToBeginAnew() {
    return isAbandoned() && begunAnew == null;
  }

  void begunAnewAs(DecisionReference decision) {
    begunAnew = decision.value();
  }

  boolean isEvaluated() {
    return state == State.EVALUATED || state == State.RECOMMENDED;
  }

  /** The decision that proposes its award; null where none does. */
  DecisionReference award() {
    return award == null ? null : new DecisionReference(award);
  }

  static List<Lot> inOrder(List<Lot> lots) {
    return lots.stream()
        .sorted(Comparator.comparingInt((Lot lot) -> lot.id().length()).thenComparing(Lot::id)).toList();
  }

  boolean isProposed() {
    return state == State.AWARD_PROPOSED;
  }

  /** 'lot 2, East'; 'the whole' where there are no lots. */
  String words() {
    return isWhole() ? "the whole" : "lot " + key.lot() + ", " + title;
  }

  /** As the tender published them; empty where it left them to its documents. */
  List<Criterion> criteria() {
    return criteria;
  }

  List<Score> scores() {
    return scores;
  }

  String supplier() {
    return supplier;
  }

  BigDecimal total() {
    return total;
  }

  String recommendedBy() {
    return recommendedBy;
  }

  LotView view() {
    return new LotView(key.lot(), title, state.words, List.copyOf(criteria), List.copyOf(scores), reasons,
        noticeReference, abandonedOn, supplier, total, annual, vat, months, contractFrom, List.copyOf(extensions),
        award());
  }
}
