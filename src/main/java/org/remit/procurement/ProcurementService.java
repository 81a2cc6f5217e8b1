package org.remit.procurement;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.gate.Act;
import org.remit.gate.Gate.How;
import org.remit.gate.Gate;
import org.remit.people.Actors;
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
   * @param providerLimits who may tender only; each that the decision set must be among them
   */
  public record Tender(
      String procedure, String noticeReference, LocalDate deadline, List<String> lots, List<String> providerLimits,
      boolean conflictsAssessed) {}

  /**
   * How the tenders scored.
   *
   * @param recommend whether there is one to recommend
   * @param reasons why there is none; null where there is
   */
  public record Evaluation(boolean recommend, List<String> criteria, List<Score> scores, String reasons) {}

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

  public record Abandonment(String noticeReference, String reasons) {}

  private final Procurements procurements;
  private final Decisions decisions;
  private final ProposalService proposals;
  private final Gate gate;
  private final Actors actors;
  private final Clock clock;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;

  ProcurementService(
      Procurements procurements,
      Decisions decisions,
      ProposalService proposals,
      Gate gate,
      Actors actors,
      Clock clock,
      ObjectMapper json,
      ApplicationEventPublisher events) {
    this.procurements = procurements;
    this.decisions = decisions;
    this.proposals = proposals;
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
    var decision = decisions.get(reference);
    decision.resolution(resolution);
    if (procurements.findById(key(reference, resolution)).isEmpty()) {
      procurements.save(new Procurement(reference, resolution, clock.instant()));
      events.publishEvent(Happened.to(reference, "procurement-opened", actors.current())
          .with("resolution", resolution));
    }
    return StaffQuestion.mayMove(decisions.route(decision), decision.proposal(), resolution);
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
    gate.require(reference, resolution, Act.PUBLISH_TENDER);
    decision.mustHaveEffect(resolution);
    var today = London.today(clock);
    if (!Words.PROCEDURES.contains(tender.procedure())
        || List.of("none", "direct-award").contains(tender.procedure())) {
      throw new Refused("A tender has a procedure: open, restricted, light-touch ... not '" + tender.procedure() + "'.")
          .at("/procedure");
    }
    if (!tender.deadline().isAfter(today)) {
      throw new Refused("The last day for tenders must lie ahead: " + London.say(tender.deadline()) + " does not.")
          .at("/tenderDeadline");
    }
    for (var limit : decision.proposal().resolution(resolution).orElseThrow().procurement().providerLimits()) {
      if (tender.providerLimits().stream().noneMatch(l -> l.strip().equalsIgnoreCase(limit.strip()))) {
        throw new Refused("The decision limits who may tender: '" + limit + "'. Carry it into the tender as it stands.")
            .at("/providerLimits");
      }
    }
    of(reference, resolution).publish(tender, today);
    events.publishEvent(
        Happened.to(reference, "tender-published", actor)
            .with("resolution", resolution)
            .with("procedure", tender.procedure())
            .with("notice", tender.noticeReference())
            .with("deadline", tender.deadline())
            .with("lots", tender.lots())
            .with("providerLimits", tender.providerLimits()));
    return London.startOf(tender.deadline().plusDays(1));
  }

  /**
   * @throws Refused before the day after the deadline, without criteria, or with no score where one is to be
   *     recommended
   */
  public void evaluate(DecisionReference reference, String resolution, Evaluation evaluation) {
    var actor = mustBe(reference, Role.PROCUREMENT);
    if (evaluation.criteria().isEmpty()) {
      throw new Refused("Enter the criteria as published, one per line.").at("/criteria");
    }
    if (evaluation.recommend() && evaluation.scores().isEmpty()) {
      throw new Refused("Enter each tender with its score, such as 'Barca: 82.5'.").at("/tenders");
    }
    var seen = new HashSet<String>();
    for (var score : evaluation.scores()) {
      if (!seen.add(score.bidder().toLowerCase(Locale.ROOT))) {
        throw new Refused("'" + score.bidder() + "' stands there twice.").at("/tenders");
      }
    }
    of(reference, resolution).evaluate(evaluation, London.today(clock));
    var happened = Happened.to(reference, "tenders-evaluated", actor)
        .with("resolution", resolution)
        .with("tenders", evaluation.scores().size())
        .with("criteria", evaluation.criteria())
        .with("toRecommend", evaluation.recommend());
    // Who tendered and what they scored is not public before the award.
    events.publishEvent(happened
        .withholding("scores",
            String.join("; ", evaluation.scores().stream().map(s -> s.bidder() + ": " + s.score()).toList()))
        .withholding("reasons", evaluation.reasons()));
  }

  /** @throws Refused if the supplier did not tender, or another scored higher */
  public void recommend(DecisionReference reference, String resolution, Recommendation recommendation) {
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
    var procurement = of(reference, resolution);
    procurement.recommend(recommendation, actor.user());
    if (!procurement.isHighest(recommendation.supplier())) {
      throw new Refused("Another tender scored higher by the published criteria than '"
          + recommendation.supplier() + "'.")
          .at("/supplier")
          .because("published-criteria", "PCR 2015 reg 67; Procurement Act 2023 s.19");
    }
    events.publishEvent(
        Happened.to(reference, "award-recommended", actor)
            .with("resolution", resolution)
            .withholding("supplier", recommendation.supplier())
            .withholding("total", recommendation.total().toPlainString())
            .withholding("reasons", recommendation.reasons()));
  }

  /** The award is registered as a decision of its own, child of this one; whoever recommended it is its author. */
  public DecisionReference proposeAward(DecisionReference reference, String resolution) {
    var procurement = of(reference, resolution);
    var proposed = procurement.view().award();
    if (proposed != null) return proposed;
    var decision = decisions.get(reference);
    var document = new AwardDocument(json).of(decision, resolution, procurement.view(), London.today(clock));
    var author = Actor.of(procurement.recommendedBy(), decision.authority(), Role.PROCUREMENT);
    var award = proposals.registerChild(document, null, reference, resolution, author);
    procurement.awardProposedAs(award);
    events.publishEvent(
        Happened.to(reference, "award-proposed", actors.current()).with("resolution", resolution).with("award", award));
    return award;
  }

  /** @throws Refused without the reference of the notice or without reasons */
  public void abandon(DecisionReference reference, String resolution, Abandonment abandonment) {
    var actor = mustBe(reference, Role.PROCUREMENT);
    of(reference, resolution).abandon(abandonment);
    events.publishEvent(
        Happened.to(reference, "procurement-abandoned", actor)
            .with("resolution", resolution)
            .with("notice", abandonment.noticeReference())
            .withholding("reasons", abandonment.reasons()));
  }

  /** The procurement of a resolution, for people of its council. */
  @Transactional(readOnly = true)
  public Optional<ProcurementView> find(DecisionReference reference, String resolution) {
    return procurements.findById(key(reference, resolution)).map(Procurement::view);
  }

  /** Every procurement of a decision. */
  @Transactional(readOnly = true)
  public List<ProcurementView> of(DecisionReference reference) {
    return procurements.findByKeyDecision(reference.value()).stream().map(Procurement::view).toList();
  }

  /** Reads 'Bidder: 82.5', one line each. */
  public static List<Score> scores(List<String> lines) {
    var scores = new ArrayList<Score>();
    for (var line : lines) {
      var colon = line.lastIndexOf(':');
      try {
        if (colon < 1) throw new NumberFormatException();
        var points = new BigDecimal(line.substring(colon + 1).strip().replace("%", ""));
        if (points.signum() < 0) throw new NumberFormatException();
        scores.add(new Score(line.substring(0, colon).strip(), points));
      } catch (NumberFormatException e) {
        throw new Refused("'" + line + "' gives no score: write 'Bidder: 82.5'.").at("/tenders");
      }
    }
    return List.copyOf(scores);
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
