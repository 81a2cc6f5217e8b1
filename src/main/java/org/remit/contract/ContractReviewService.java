package org.remit.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reviews that a contract names: each is asked for early enough for a decision of its own that changes the contract
 * to have effect on the review date, with its notices and call-in.
 */
@Service
@Transactional
public class ContractReviewService {

  /** What may come of a review. */
  public static final List<String> OUTCOMES = List.of("goes-on", "vary", "end");

  private final Contracts contracts;
  private final ContractReviews reviews;
  private final Decisions decisions;
  private final ProposalService proposals;
  private final FollowOnPlan plan;
  private final Desk desk;
  private final Clock clock;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;

  ContractReviewService(
      Contracts contracts,
      ContractReviews reviews,
      Decisions decisions,
      ProposalService proposals,
      FollowOnPlan plan,
      Desk desk,
      Clock clock,
      ObjectMapper json,
      ApplicationEventPublisher events) {
    this.contracts = contracts;
    this.reviews = reviews;
    this.decisions = decisions;
    this.proposals = proposals;
    this.plan = plan;
    this.desk = desk;
    this.clock = clock;
    this.json = json;
    this.events = events;
  }

  /** From when the next review is asked for; empty where none is left before the contract ends. */
  @Transactional(readOnly = true)
  public Optional<Instant> asksFrom(DecisionReference reference, String resolution) {
    var contract = of(reference, resolution);
    return next(contract).map(review -> London.startOf(beginBy(contract, review)));
  }

  private Optional<LocalDate> next(Contract contract) {
    var done = reviews.findByContractOrderByReviewDate(contract.id()).stream().map(ContractReview::reviewDate)
        .toList();
    return contract.view().reviewDates().stream()
        .filter(day -> !done.contains(day) && !day.isAfter(contract.ends()))
        .findFirst();
  }

  private LocalDate beginBy(Contract contract, LocalDate review) {
    var award = decisions.get(contract.decision());
    var maker = award.parent() == null ? award : decisions.get(award.parent());
    return plan.beginBy(new FollowOnDocument(json).of("vary", contract, award, maker, London.today(clock)), "effect",
        review);
  }

  /** The review that is asked for, for whoever carries it out. */
  @Transactional(readOnly = true)
  public String inWords(DecisionReference reference, String resolution) {
    var contract = of(reference, resolution);
    var what = contract.title() + " with " + contract.supplier() + ", until " + London.say(contract.ends());
    return next(contract)
        .map(review -> what + ". It is to be reviewed on " + London.say(review) + ". For a decision that changes it to"
            + " have effect on that day, with its notices and call-in, it is begun by "
            + London.say(beginBy(contract, review)) + ".")
        .orElse(what + ". No review is left.");
  }

  /** The end of the day of the review that is asked for. */
  @Transactional(readOnly = true)
  public Optional<Instant> due(DecisionReference reference, String resolution) {
    return next(of(reference, resolution)).map(London::endOf);
  }

  /**
   * A review is done. Where the contract is to be changed, a decision for it is proposed with everything that is known.
   *
   * @return the decision; empty where none is proposed
   * @throws Refused if no review is left
   */
  public Optional<DecisionReference> reviewed(
      DecisionReference reference, String resolution, String outcome, String findings) {
    var actor = desk.mustBe(reference, Role.COMMISSIONING_OFFICER);
    Given.oneOf(outcome, "/outcome", OUTCOMES.toArray(String[]::new));
    Given.text(findings, "/findings", "Say what the review found.");
    var contract = of(reference, resolution);
    var review = next(contract)
        .orElseThrow(() -> new Refused("No review of " + contract.number() + " is left."));
    var proposed = outcome.equals("vary") ? Optional.of(propose(contract, actor))
        : Optional.<DecisionReference>empty();
    reviews.save(new ContractReview(contract, review, outcome, findings, proposed.orElse(null), London.today(clock),
        actor.user()));
    events.publishEvent(
        Happened.to(reference, "contract-reviewed", actor)
            .with("number", contract.number())
            .with("reviewDate", review)
            .with("outcome", outcome)
            .with("decision", proposed.orElse(null))
            .withholding("findings", findings));
    return proposed;
  }

  private DecisionReference propose(Contract contract, Actor actor) {
    var award = decisions.get(contract.decision());
    var maker = award.parent() == null ? award : decisions.get(award.parent());
    var document = new FollowOnDocument(json).of("vary", contract, award, maker, London.today(clock));
    return proposals.registerChild(document, null, contract.decision(), contract.resolution(), actor);
  }

  /** What came of each review of a decision's contracts. */
  @Transactional(readOnly = true)
  public List<ContractReviewView> of(DecisionReference reference) {
    return reviews.findByDecisionOrderByReviewDate(reference.value()).stream().map(ContractReview::view).toList();
  }

  private Contract of(DecisionReference reference, String resolution) {
    return contracts.findByDecisionOrderByNumber(reference.value()).stream()
        .filter(c -> c.resolution().equals(resolution) && c.view().signedAt() != null)
        .findFirst()
        .orElseThrow(() -> new Refused("No contract of resolution " + resolution + " of " + reference
            + " was signed.").at("/contract"));
  }
}
