package org.remit.procurement;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out an approved procurement: tender, evaluation, and a proposal to award or an end without one. */
@Service
@Transactional
public class ProcurementService {

  /** Long enough for any term; a longer one is a slip of the pen. */
  private static final int LONGEST_TERM = 600;

  /**
   * A tender as it is published.
   *
   * @param deadline the last day on which tenders may come in
   * @param lots their titles, in order; empty for one whole
   * @param lotsPerProvider how many lots one provider may win; null for as many as it can
   * @param criteria lines such as 'Quality: 60%', for one lot 'Lot 2: Quality: 60%'; none where only the documents have
   *     them
   * @param providerLimits who may tender only; each that the decision set must be among them
   * @param socialValue what was considered of social value, and whether to consult on it; null where nothing was
   * @param minimumCase which period of the law applies; null where the law sets none, or its text was not read
   * @param minimumDays for which tenders must be open, where the law's text was not read; null otherwise
   * @param minimumRule by which rule, or what shows the case; null where nobody says
   */
  public record Tender(
      String procedure, String noticeReference, LocalDate deadline, List<String> lots, Integer lotsPerProvider,
      List<String> criteria, List<String> providerLimits, boolean conflictsAssessed, String socialValue,
      String minimumCase, Integer minimumDays, String minimumRule, NoticeFacts notice) {}

  /**
   * What the tender notice of the Procurement Act says beside it.
   *
   * @param marketEngagement none, notice (one went before) or no-notice; null where nobody says
   * @param engagementReasons why the market was engaged without a notice; null where it was not
   * @param estimatedValue in pounds; null where the decision's stands
   * @param duration in words; null where the decision's stands
   */
  public record NoticeFacts(
      String marketEngagement, String engagementReasons, BigDecimal estimatedValue, String duration) {

    static final NoticeFacts NOTHING = new NoticeFacts(null, null, null, null);
  }

  /**
   * How the tenders for a lot scored.
   *
   * @param recommend whether there is one to recommend
   * @param criteria lines such as 'Quality: 60%'; none where the tender published them
   * @param tenders lines such as 'Barca: 52 + 30.5 = 82.5'
   * @param reasons why there is none; null where there is
   */
  public record Evaluation(boolean recommend, List<String> criteria, List<String> tenders, String reasons) {}

  /**
   * What is proposed to the decision maker.
   *
   * @param total over the whole life, and {@code annual} in a year, in pounds
   * @param vat inclusive or exclusive
   * @param from may be null
   * @param extensions in months each
   */
  public record Recommendation(
      String supplier, BigDecimal total, BigDecimal annual, String vat, int months, LocalDate from,
      List<Integer> extensions, String reasons) {}

  /** @param noticeReference of the notice that tells it; null where none is given */
  public record Abandonment(String noticeReference, String reasons) {}

  private final Procurements procurements;
  private final ProcurementLots lots;
  private final Decisions decisions;
  private final ProposalService proposals;
  private final AbandonmentNotices notices;
  private final TenderNotices tenderNotices;
  private final EngagementService engagement;
  private final Gate gate;
  private final Actors actors;
  private final Clock clock;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;

  ProcurementService(
      Procurements procurements,
      ProcurementLots lots,
      Decisions decisions,
      ProposalService proposals,
      AbandonmentNotices notices,
      TenderNotices tenderNotices,
      EngagementService engagement,
      Gate gate,
      Actors actors,
      Clock clock,
      ObjectMapper json,
      ApplicationEventPublisher events) {
    this.procurements = procurements;
    this.lots = lots;
    this.decisions = decisions;
    this.proposals = proposals;
    this.notices = notices;
    this.tenderNotices = tenderNotices;
    this.engagement = engagement;
    this.gate = gate;
    this.actors = actors;
    this.clock = clock;
    this.json = json;
    this.events = events;
  }

  /**
   * Opens the record of a procurement. Opening it again changes nothing.
   *
   * @return whether staff may move: unknown counts as yes
   */
  public boolean open(DecisionReference reference, String resolution) {
    var decision = decisions.get(reference, resolution);
    if (procurements.findById(key(reference, resolution)).isEmpty()) {
      procurements.save(new Procurement(reference, resolution, clock.instant()));
      events.publishEvent(Happened.to(reference, "procurement-opened", actors.current())
          .with("resolution", resolution));
    }
    return decisions.route(decision).staffMayMove(decision.proposal(), resolution);
  }

  /**
   * The tender is published: the procurement has commenced.
   *
   * @return the moment from which tenders may be evaluated
   * @throws Refused if the resolution has no effect, or a limit that the decision set on providers is not carried in
   */
  public Instant publishTender(DecisionReference reference, String resolution, Tender tender) {
    var actor = mustBe(reference, Role.PROCUREMENT);
    var decision = decisions.get(reference);
    if (tender.conflictsAssessed()) {
      gate.lift(reference, resolution, "conflicts-assessment", How.MET, "an assessment has been prepared and reviewed");
    }
    if (tender.socialValue() != null && !tender.socialValue().isBlank()) {
      gate.lift(reference, resolution, "social-value", How.MET, "what was considered is on record");
    }
    gate.require(reference, resolution, Act.PUBLISH_TENDER);
    decision.mustHaveEffect(resolution);
    var today = London.today(clock);
    if (!Words.PROCEDURES.contains(tender.procedure())
        || List.of("none", "existing-provider").contains(tender.procedure())
        || tender.procedure().startsWith("direct-award")) {
      throw new Refused("A tender has a procedure: open, restricted, light-touch ... not '" + tender.procedure() + "'.")
          .at("/procedure");
    }
    mustBeOfTheLaw(decision, resolution, tender.procedure());
    if (!tender.deadline().isAfter(today)) {
      throw new Refused("The last day for tenders must lie ahead: " + London.say(tender.deadline()) + " does not.")
          .at("/tenderDeadline");
    }
    tenderNotices.mustSayOfTheMarket(
        decision, resolution, tender, engagement.isEngagementPublished(reference, resolution));
    var minimum = tenderPeriod(decision, resolution, tender.procedure()).mustHold(today, tender.deadline(),
        tender.procedure(), new TenderPeriod.Stated(tender.minimumCase(), tender.minimumDays(), tender.minimumRule(),
            engagement.shortens(reference, resolution).orElse(null)));
    for (var limit : decision.proposal().resolution(resolution).orElseThrow().procurement().providerLimits()) {
      if (tender.providerLimits().stream().noneMatch(l -> l.strip().equalsIgnoreCase(limit.strip()))) {
        throw new Refused("The decision limits who may tender: '" + limit + "'. Carry it into the tender as it stands.")
            .at("/providerLimits");
      }
    }
    mustBeLots(tender);
    var titles = new LinkedHashMap<String, String>();
    if (tender.lots().isEmpty()) titles.put(Lot.WHOLE, null);
    for (var i = 0; i < tender.lots().size(); i++) titles.put(String.valueOf(i + 1), tender.lots().get(i));
    var criteria = PublishedCriteria.read(tender.criteria(), List.copyOf(titles.keySet()));
    of(reference, resolution).publish(tender, criteria.common(), minimum, today);
    tenderNotices.publish(decision, resolution, tender,
        decisions.route(decision).staffMayMove(decision.proposal(), resolution), today);
    titles.forEach((lot, title) -> lots.save(new Lot(reference, resolution, lot, title, criteria.of(lot))));
    events.publishEvent(
        Happened.to(reference, "tender-published", actor)
            .with("resolution", resolution)
            .with("procedure", tender.procedure())
            .with("notice", tender.noticeReference())
            .with("deadline", tender.deadline())
            .with("lots", tender.lots().size())
            .with("lotsPerProvider", tender.lotsPerProvider())
            .with("minimumCase", minimum.chosen())
            .with("minimumDays", minimum.days())
            .with("minimumRule", minimum.rule())
            .withholding("minimumGrounds", minimum.grounds())
            .with("marketEngagement", tender.notice().marketEngagement())
            .withholding("lotTitles", String.join("; ", tender.lots()))
            .withholding("criteria", String.join("; ", tender.criteria()))
            .withholding("providerLimits", String.join("; ", tender.providerLimits()))
            .withholding("socialValue", tender.socialValue()));
    return London.startOf(tender.deadline().plusDays(1));
  }

  /**
   * Quotes are asked for below the threshold only: above it the law has procedures of its own, and for health care
   * whatever its value.
   */
  private void mustBeOfTheLaw(DecisionView decision, String resolution, String procedure) {
    var asked = decisions.route(decision).resolution(resolution).map(r -> r.procedure()).orElse(null);
    if (asked != null && asked.is("provider-selection") && !Words.PROVIDER_SELECTION.contains(procedure)) {
      throw new Refused("'" + procedure + "' is no process of the Provider Selection Regime, by which health care is"
          + " bought: say which of " + String.join(", ", Words.PROVIDER_SELECTION) + ".")
          .at("/procedure").because("procurement-procedure", asked.reason().citation());
    }
    if (!procedure.equals("quotes") || asked == null || asked.depends()) return;
    if (!asked.is("competitive") && !asked.is("light-touch")) return;
    throw new Refused("The value reaches the threshold, and quotes are no procedure of the law that applies there. It"
        + " asks for: " + asked.reason().sentence())
        .at("/procedure").because("procurement-procedure", asked.reason().citation());
  }

  /** What the law asks of the time for tenders, for whoever publishes the tender. */
  @Transactional(readOnly = true)
  public String tenderPeriodInWords(DecisionReference reference, String resolution) {
    var decision = decisions.get(reference);
    var stated = decision.proposal().resolution(resolution).orElseThrow().procurement().procedure();
    var shortened = engagement.shortens(reference, resolution)
        .map(by -> ". On record: " + by).orElse("");
    return tenderPeriod(decision, resolution, stated.or("unknown")).inWords() + shortened;
  }

  private TenderPeriod tenderPeriod(DecisionView decision, String resolution, String procedure) {
    var lightTouch = decision.proposal().resolution(resolution).orElseThrow().procurement().lightTouch();
    var needs = decisions.route(decision).resolution(resolution);
    return TenderPeriod.of(needs.map(n -> n.regime().cautious()).orElse(null),
        needs.map(n -> n.procedure().cautious()).orElse(null), procedure,
        lightTouch.known() ? lightTouch.value() : null);
  }

  private static void mustBeLots(Tender tender) {
    var titles = new HashSet<String>();
    for (var title : tender.lots()) {
      if (!titles.add(title.toLowerCase(Locale.ROOT))) {
        throw new Refused("The lot '" + title + "' stands there twice.").at("/lots");
      }
    }
    if (tender.lots().size() == 1) {
      throw new Refused("One lot is the whole: leave the lots empty, or name each of them on its own line.")
          .at("/lots");
    }
    var most = tender.lotsPerProvider();
    if (most != null && (tender.lots().isEmpty() || most < 1 || most > tender.lots().size())) {
      throw new Refused("One provider may win from 1 to as many lots as there are: %d of %d is none of that."
          .formatted(most, tender.lots().size())).at("/lotsPerProvider").because("lots", "PCR 2015 reg 46(2)");
    }
  }

  /** The lots that go on, in their order; {@code whole} for a procurement that has none. */
  @Transactional(readOnly = true)
  public List<String> lotsOf(DecisionReference reference, String resolution) {
    return inOrder(reference, resolution).stream().filter(lot -> !lot.isAbandoned()).map(Lot::id).toList();
  }

  private List<Lot> inOrder(DecisionReference reference, String resolution) {
    return Lot.inOrder(lots.findByKeyDecisionAndKeyResolution(reference.value(), resolution));
  }

  /** Whether the evaluation of a lot found a tender to recommend. */
  @Transactional(readOnly = true)
  public boolean hasTenderToRecommend(DecisionReference reference, String resolution, String lot) {
    return lot(reference, resolution, lot).hasTenderToRecommend();
  }

  /** Whether an award was proposed for any lot. */
  @Transactional(readOnly = true)
  public boolean isAnyAwardProposed(DecisionReference reference, String resolution) {
    return inOrder(reference, resolution).stream().anyMatch(Lot::isProposed);
  }

  /**
   * @throws Refused before the day after the deadline, without criteria, with weights or scores that do not add up, by
   *     other criteria than the tender published, or with no score where one is to be recommended
   */
  public void evaluate(DecisionReference reference, String resolution, String lotId, Evaluation evaluation) {
    var actor = mustBe(reference, Role.PROCUREMENT);
    var procurement = of(reference, resolution);
    procurement.mustBeIn(London.today(clock));
    var lot = lot(reference, resolution, lotId);
    var criteria = criteria(procurement, lot, evaluation.criteria());
    if (evaluation.recommend() && evaluation.tenders().isEmpty()) {
      throw new Refused("Enter each tender with its scores, such as 'Barca: 52 + 30.5 = 82.5'.").at("/tenders");
    }
    var scores = Scoring.scores(evaluation.tenders(), criteria);
    lot.evaluate(criteria, scores, evaluation.recommend(), evaluation.reasons());
    var happened = Happened.to(reference, "tenders-evaluated", actor)
        .with("resolution", resolution)
        .with("lot", lot.id())
        .with("tenders", scores.size())
        .with("toRecommend", evaluation.recommend());
    // Who tendered and what they scored is not public before the award.
    events.publishEvent(happened
        .withholding("criteria", inWords(criteria))
        .withholding("scores", String.join("; ", scores.stream().map(Score::toString).toList()))
        .withholding("reasons", evaluation.reasons()));
  }

  /** Tenders are scored by what was published: the tender's criteria for the lot where it has them. */
  private static List<Criterion> criteria(Procurement procurement, Lot lot, List<String> lines) {
    var published = lot.criteria().isEmpty() ? procurement.criteria() : lot.criteria();
    var written = Scoring.criteria(lines);
    if (published.isEmpty() && written.isEmpty()) {
      throw new Refused("Enter the criteria as published with their weights, one per line: 'Quality: 60%'.")
          .at("/criteria");
    }
    if (!published.isEmpty() && !written.isEmpty() && !isSame(published, written)) {
      throw new Refused("The tender published " + inWords(published)
          + (lot.isWhole() ? "" : " for " + lot.words()) + "; tenders are scored by these and no others.")
          .at("/criteria").because("published-criteria", "PCR 2015 reg 67; Procurement Act 2023 s.19");
    }
    return published.isEmpty() ? written : published;
  }

  private static boolean isSame(List<Criterion> published, List<Criterion> written) {
    return inWords(published).equalsIgnoreCase(inWords(written));
  }

  private static String inWords(List<Criterion> criteria) {
    return String.join(", ", criteria.stream().map(Criterion::toString).toList());
  }

  /**
   * @throws Refused if the supplier did not tender for the lot, another scored higher, or it has as many lots as one
   *     provider may win
   */
  public void recommend(
      DecisionReference reference, String resolution, String lotId, Recommendation recommendation) {
    var actor = mustBe(reference, Role.PROCUREMENT, Role.COMMISSIONING_OFFICER);
    if (recommendation.total().signum() <= 0) {
      throw new Refused("The value over the whole life is more than nothing.").at("/total");
    }
    if (recommendation.annual().compareTo(recommendation.total()) > 0) {
      throw new Refused("The value in a year cannot exceed the value over the whole life.").at("/annual");
    }
    if (recommendation.months() < 1 || recommendation.months() > LONGEST_TERM) {
      throw new Refused("The term has 1 to " + LONGEST_TERM + " months.").at("/months");
    }
    var lot = lot(reference, resolution, lotId);
    lot.recommend(recommendation, actor.user());
    mustBeFirst(lot, inOrder(reference, resolution), of(reference, resolution).lotsPerProvider());
    events.publishEvent(
        Happened.to(reference, "award-recommended", actor)
            .with("resolution", resolution)
            .with("lot", lot.id())
            .withholding("supplier", recommendation.supplier())
            .withholding("total", recommendation.total().toPlainString())
            .withholding("reasons", recommendation.reasons()));
  }

  /** Whoever has won as many lots as one provider may win is passed over; among the others the highest score wins. */
  private static void mustBeFirst(Lot lot, List<Lot> all, Integer most) {
    if (hasEnough(lot.supplier(), lot, all, most)) {
      throw new Refused("'%s' is recommended for %d other %s already, and one provider may win no more."
              .formatted(lot.supplier(), most, most == 1 ? "lot" : "lots"))
          .at("/supplier").because("lots", "PCR 2015 reg 46(2)");
    }
    var own = lot.scoreOf(lot.supplier()).orElseThrow().score();
    var higher = lot.scores().stream()
        .filter(s -> s.score().compareTo(own) > 0 && !hasEnough(s.bidder(), lot, all, most))
        .findFirst();
    if (higher.isEmpty()) return;
    throw new Refused("Another tender scored higher by the published criteria than '" + lot.supplier() + "'.")
        .at("/supplier")
        .because("published-criteria", "PCR 2015 reg 67; Procurement Act 2023 s.19");
  }

  private static boolean hasEnough(String bidder, Lot lot, List<Lot> all, Integer most) {
    if (most == null) return false;
    return all.stream()
        .filter(l -> l != lot && !l.isAbandoned() && Lot.isSame(l.supplier(), bidder)).count() >= most;
  }

  /**
   * The award of a lot is registered as a decision of its own, child of this one; whoever recommended it is its author.
   */
  public DecisionReference proposeAward(DecisionReference reference, String resolution, String lotId) {
    var lot = lot(reference, resolution, lotId);
    var proposed = lot.view().award();
    if (proposed != null) return proposed;
    var decision = decisions.get(reference);
    var all = inOrder(reference, resolution);
    var together = all.stream().filter(each -> !each.isAbandoned()).map(Lot::total).filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    var document = new AwardDocument(json)
        .of(decision, of(reference, resolution).view(views(all)), lot.view(), together, London.today(clock));
    var author = Actor.of(lot.recommendedBy(), decision.authority(), Role.PROCUREMENT);
    var award = proposals.registerChild(document, null, reference, resolution, author);
    lot.awardProposedAs(award);
    events.publishEvent(
        Happened.to(reference, "award-proposed", actors.current())
            .with("resolution", resolution)
            .with("lot", lot.id())
            .with("award", award));
    return award;
  }

  /** @throws Refused without the reference of the notice or without reasons */
  public void abandon(DecisionReference reference, String resolution, String lotId, Abandonment abandonment) {
    var actor = mustBe(reference, Role.PROCUREMENT);
    var lot = lot(reference, resolution, lotId);
    lot.abandon(abandonment, London.today(clock));
    var today = London.today(clock);
    notices.publish(decisions.get(reference), resolution, lot, today, abandonment.reasons(),
        abandonment.noticeReference(), today);
    events.publishEvent(
        Happened.to(reference, "procurement-abandoned", actor)
            .with("resolution", resolution)
            .with("lot", lot.id())
            .with("notice", abandonment.noticeReference())
            .withholding("reasons", abandonment.reasons()));
  }

  /**
   * The notice by which the end of a procurement is told, in words; what the law says where it knows no such notice.
   */
  @Transactional(readOnly = true)
  public String abandonmentNotice(DecisionReference reference, String resolution) {
    return notices.inWords(decisions.get(reference), resolution);
  }

  /** The procurement of a resolution, for people of its council. */
  @Transactional(readOnly = true)
  public Optional<ProcurementView> find(DecisionReference reference, String resolution) {
    return procurements.findById(key(reference, resolution)).map(p -> p.view(views(inOrder(reference, resolution))));
  }

  /** Every procurement of a decision. */
  @Transactional(readOnly = true)
  public List<ProcurementView> of(DecisionReference reference) {
    return procurements.findByKeyDecision(reference.value()).stream()
        .map(p -> p.view(views(inOrder(reference, p.resolution())))).toList();
  }

  private static List<LotView> views(List<Lot> lots) {
    return lots.stream().map(Lot::view).toList();
  }

  private Lot lot(DecisionReference reference, String resolution, String lot) {
    return lots.findById(new Lot.Key(reference.value(), resolution, lot))
        .orElseThrow(() -> new Refused("No tender of resolution " + resolution + " of " + reference
            + " has been published" + (lot.equals(Lot.WHOLE) ? "." : " for a lot " + lot + ".")));
  }

  private Actor mustBe(DecisionReference reference, Role... roles) {
    return actors.person().mustBe(decisions.get(reference).authority(), roles);
  }

  private Procurement of(DecisionReference reference, String resolution) {
    return procurements
        .findById(key(reference, resolution))
        .orElseThrow(() -> new Refused("No procurement of resolution " + resolution + " of " + reference
            + " is open."));
  }

  private static Procurement.Key key(DecisionReference reference, String resolution) {
    return new Procurement.Key(reference.value(), resolution);
  }
}
