package org.remit.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remit.calendar.Calendars;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.ProcurementNotice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A contract from the register to its end: what follows it, begun in time; its termination; the notice of its end. */
@Service
@Transactional
public class ContractManagementService {

  /** What may follow a contract. */
  public static final List<String> FOLLOW_UPS = List.of("retender", "extend", "in-house", "lapse");

  /** Why a contract may be ended before its term. */
  public static final List<String> GROUNDS = List.of("breach", "insolvency", "excluded-supplier", "break", "agreed");

  /**
   * The days of a contract.
   *
   * @param decideBy the moment by which what follows is begun
   * @param ends the first moment after its last day
   */
  public record Days(Instant decideBy, Instant ends) {}

  private final Contracts contracts;
  private final ContractAwards awards;
  private final Decisions decisions;
  private final ProposalService proposals;
  private final FollowOnPlan plan;
  private final AwardPapers papers;
  private final Calendars calendars;
  private final Gate gate;
  private final Desk desk;
  private final ContractWorkflow workflow;
  private final Actors actors;
  private final Clock clock;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;

  ContractManagementService(
      Contracts contracts,
      ContractAwards awards,
      Decisions decisions,
      ProposalService proposals,
      FollowOnPlan plan,
      AwardPapers papers,
      Calendars calendars,
      Gate gate,
      Desk desk,
      ContractWorkflow workflow,
      Actors actors,
      Clock clock,
      ObjectMapper json,
      ApplicationEventPublisher events) {
    this.contracts = contracts;
    this.awards = awards;
    this.decisions = decisions;
    this.proposals = proposals;
    this.plan = plan;
    this.papers = papers;
    this.calendars = calendars;
    this.gate = gate;
    this.desk = desk;
    this.workflow = workflow;
    this.actors = actors;
    this.clock = clock;
    this.json = json;
    this.events = events;
  }

  /**
   * Works out by when what follows a contract is begun, so that a new procurement with its decisions, notices and
   * call-in is in time, by a plan backward from the day after its end.
   */
  public Days readTheTerm(DecisionReference reference, String resolution) {
    var contract = of(reference, resolution);
    var ends = London.startOf(contract.ends().plusDays(1));
    if (contract.isFollowed()) return new Days(ends.plusSeconds(1), ends);
    var day = contract.isTerminated() ? London.today(clock) : planned(contract);
    contract.decideBy(day);
    events.publishEvent(
        Happened.to(reference, "contract-days-read", actors.current())
            .with("number", contract.number())
            .with("ends", contract.ends())
            .with("followUpBy", day));
    return new Days(London.startOf(day), ends);
  }

  private LocalDate planned(Contract contract) {
    return plan.beginBy(document("retender", contract), "start", contract.ends().plusDays(1));
  }

  private ObjectNode document(String what, Contract contract) {
    var award = decisions.get(contract.decision());
    var maker = award.parent() == null ? award : decisions.get(award.parent());
    return new FollowOnDocument(json).of(what, contract, award, maker, London.today(clock));
  }

  /**
   * Settles what follows a contract; a decision for it is proposed with everything that is known filled in.
   *
   * @return the decision; empty where nothing follows
   * @throws Refused if it is to be extended and allows no extension
   */
  public Optional<DecisionReference> decideWhatFollows(
      DecisionReference reference, String resolution, String what, String reasons) {
    var actor = desk.mustBe(reference, Role.COMMISSIONING_OFFICER);
    Given.oneOf(what, "/outcome", FOLLOW_UPS.toArray(String[]::new));
    Given.text(reasons, "/reasons", "Say why.");
    var contract = of(reference, resolution);
    var proposed = what.equals("lapse")
        ? Optional.<DecisionReference>empty() : Optional.of(propose(what, contract, actor));
    contract.followedBy(what, proposed.orElse(null));
    events.publishEvent(
        Happened.to(reference, "contract-follow-up", actor)
            .with("number", contract.number())
            .with("followUp", what)
            .with("decision", proposed.orElse(null))
            .withholding("reasons", reasons));
    return proposed;
  }

  private DecisionReference propose(String what, Contract contract, Actor actor) {
    var document = document(what, contract);
    if (what.equals("extend")) {
      return proposals.registerChild(document, null, contract.decision(), contract.resolution(), actor);
    }
    return proposals.register(document, null, actor);
  }

  /** The contracts of a decision that may be given notice. */
  @Transactional(readOnly = true)
  public List<ContractView> inForce(DecisionReference reference) {
    return contracts.findByDecisionOrderByNumber(reference.value()).stream()
        .filter(c -> c.view().signedAt() != null && !c.hasEnded() && !c.isTerminated())
        .map(Contract::view).toList();
  }

  /**
   * A contract is given notice before its term: it ends earlier, and what follows it is to be settled at once.
   *
   * @param ground breach, insolvency, excluded-supplier, break or agreed
   * @throws Refused if it is not in force, ends no earlier, or is broken on a day that it does not name
   */
  public void terminate(DecisionReference reference, String resolution, String ground, LocalDate noticeGiven,
      LocalDate endsOn, String reasons, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.LEGAL);
    var contract = of(reference, resolution);
    if (contract.hasEnded() || contract.isTerminated()) {
      throw new Refused(contract.number() + (contract.hasEnded() ? " has ended." : " was given notice already."))
          .at("/contract");
    }
    Given.oneOf(ground, "/ground", GROUNDS.toArray(String[]::new));
    Given.text(reasons, "/reasons", "Say why, and which term of the contract allows it.");
    London.mustHaveCome(noticeGiven, clock, "/noticeGiven");
    if (endsOn == null) throw new Refused("Give the last day of the contract.").at("/endsOn");
    if (endsOn.isBefore(noticeGiven)) {
      throw new Refused("It cannot end before it was given notice, on " + London.say(noticeGiven) + ".").at("/endsOn");
    }
    if (!endsOn.isBefore(contract.ends())) {
      throw new Refused("It ends on " + London.say(contract.ends()) + " without any notice.").at("/endsOn");
    }
    var breaks = contract.view().breakDates();
    if (ground.equals("break") && !breaks.contains(endsOn)) {
      throw new Refused(breaks.isEmpty() ? contract.number() + " names no day on which it may be broken."
          : contract.number() + " may be broken on " + String.join(", ", breaks.stream().map(London::say).toList())
              + ", not on " + London.say(endsOn) + ".").at("/endsOn");
    }
    contract.terminate(ground, noticeGiven, endsOn);
    events.publishEvent(
        Happened.to(reference, "contract-terminated", actor)
            .with("number", contract.number())
            .with("ground", ground)
            .with("noticeGiven", noticeGiven)
            .with("ends", endsOn)
            .withholding("reasons", reasons));
    workflow.terminated(reference, resolution);
  }

  /** Notes that a contract is over, once its last day has passed, and starts the clock of its notice. */
  public boolean hasEnded(DecisionReference reference, String resolution) {
    var contract = of(reference, resolution);
    if (!London.today(clock).isAfter(contract.ends())) return false;
    if (contract.hasEnded()) return true;
    contract.ended();
    events.publishEvent(
        Happened.to(reference, "contract-ended", actors.current())
            .with("number", contract.number())
            .with("on", contract.ends())
            .with("terminated", contract.isTerminated()));
    endNotice(reference, resolution)
        .flatMap(notice -> notice.period("contract-end-notice", contract.ends(), calendars.england()))
        .ifPresent(period -> gate.start(reference, resolution, period, null));
    return true;
  }

  /** Whether the end of the contract is told by a notice. */
  @Transactional(readOnly = true)
  public boolean isEndNoticeDue(DecisionReference reference, String resolution) {
    return endNotice(reference, resolution).isPresent();
  }

  private Optional<ProcurementNotice> endNotice(DecisionReference reference, String resolution) {
    return awards.findById(ResolutionKey.of(reference, resolution)).flatMap(award -> award.regime().end());
  }

  /** The notice of a contract's end in words, for whoever publishes it. */
  @Transactional(readOnly = true)
  public String endNoticeInWords(DecisionReference reference, String resolution) {
    var contract = of(reference, resolution);
    return endNotice(reference, resolution)
        .map(n -> (n.code() == null ? "" : n.code() + ", ") + n.name() + ": " + n.due().words() + " (" + n.citation()
            + "). ").orElse("")
        + contract.title() + ", " + contract.supplier() + ", ended on " + London.say(contract.ends())
        + (contract.isTerminated() ? ", by notice." : ", by expiry.");
  }

  /** Until when the notice of the end must be out; empty where no clock runs for it. */
  @Transactional(readOnly = true)
  public Optional<Instant> endNoticeDue(DecisionReference reference, String resolution) {
    return gate.clocks(reference).stream()
        .filter(c -> c.kind().equals("contract-end-notice") && resolution.equals(c.resolution())
            && c.state().equals("running"))
        .map(c -> London.endOf(c.period().lastDay()))
        .findFirst();
  }

  /**
   * The end of the contract was published. Too late is recorded as it happened.
   *
   * @throws Refused if it is not procurement's, for a day to come, before the contract has ended, or twice
   */
  public void publishEndNotice(DecisionReference reference, String resolution, String notice, LocalDate on) {
    var actor = desk.mustBe(reference, Role.PROCUREMENT);
    London.mustHaveCome(on, clock, "/publishedOn");
    var contract = of(reference, resolution);
    contract.endNoticePublished(notice, on);
    endNotice(reference, resolution).ifPresent(kind ->
        papers.end(decisions.get(reference), contract, kind, howItEnded(contract), notice, on));
    var late = gate.isLate(reference, resolution, "contract-end-notice", on);
    events.publishEvent(
        Happened.to(reference, "contract-end-notice-published", actor)
            .with("resolution", resolution)
            .with("notice", notice)
            .with("publishedOn", on)
            .with("late", late));
    gate.stop(reference, resolution, "contract-end-notice", "published on " + London.say(on));
  }

  private static String howItEnded(Contract contract) {
    return contract.isTerminated()
        ? "By notice, before its term: " + contract.view().terminationGround().replace('-', ' ')
        : "By expiry";
  }

  /** What is known for the question of what follows, in words. */
  @Transactional(readOnly = true)
  public String aboutTheEnd(DecisionReference reference, String resolution) {
    var contract = of(reference, resolution);
    var left = contract.extensionsLeft();
    return contract.title() + " with " + contract.supplier() + " ends on " + London.say(contract.ends())
        + (contract.isTerminated() ? ", after notice" : "") + "; "
        + (left == null ? "how many extensions it allows is not known"
            : left == 0 ? "it allows no further extension" : "it still allows " + left + (left == 1 ? " extension"
                : " extensions"))
        + ". For a new contract to begin the day after, what follows is begun by "
        + (contract.decideBy() == null ? "now" : London.say(contract.decideBy())) + ".";
  }

  private Contract of(DecisionReference reference, String resolution) {
    return contracts.findByDecisionOrderByNumber(reference.value()).stream()
        .filter(c -> c.resolution().equals(resolution) && c.view().signedAt() != null)
        .findFirst()
        .orElseThrow(() -> new Refused("No contract of resolution " + resolution + " of " + reference
            + " was signed.").at("/contract"));
  }
}
