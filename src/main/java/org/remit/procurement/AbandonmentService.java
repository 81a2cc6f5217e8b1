package org.remit.procurement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.remit.calendar.Calendars;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.papers.Papers;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
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
import org.springframework.util.StringUtils;

/**
 * A procurement, or a lot of it, is abandoned: at whatever stage, until its contract is entered into. What follows: its
 * steps end, an award that was proposed or decided is withdrawn and can no longer be signed, and by the notice of its
 * law the end is told.
 */
@Service
@Transactional
public class AbandonmentService {

  private static final String CLOCK = "abandonment-notice";

  /** Who abandons what no award hangs on. */
  private static final Role[] WHO_PROCURE = {
    Role.PROCUREMENT, Role.COMMISSIONING_OFFICER, Role.DIRECTOR, Role.MONITORING_OFFICER
  };

  private final Procurements procurements;
  private final ProcurementLots lots;
  private final ProcurementAbandonments abandonments;
  private final AbandonmentNotices notices;
  private final Decisions decisions;
  private final ProposalService proposals;
  private final Papers documents;
  private final Calendars calendars;
  private final Gate gate;
  private final ProcurementWorkflow workflow;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  AbandonmentService(
      Procurements procurements,
      ProcurementLots lots,
      ProcurementAbandonments abandonments,
      AbandonmentNotices notices,
      Decisions decisions,
      ProposalService proposals,
      Papers documents,
      Calendars calendars,
      Gate gate,
      ProcurementWorkflow workflow,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.procurements = procurements;
    this.lots = lots;
    this.abandonments = abandonments;
    this.notices = notices;
    this.decisions = decisions;
    this.proposals = proposals;
    this.documents = documents;
    this.calendars = calendars;
    this.gate = gate;
    this.workflow = workflow;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /** The resolutions of which something is still procured, or awarded without a contract. */
  @Transactional(readOnly = true)
  public List<String> open(DecisionReference reference) {
    return procurements.findByKeyDecision(reference.value()).stream()
        .filter(p -> !p.isAbandoned())
        .filter(p -> {
          var all = inOrder(reference, p.resolution());
          return all.isEmpty() || all.stream().anyMatch(lot -> !lot.isAbandoned()
              && (!hasAward(lot) || proposals.canBeWithdrawn(lot.award())));
        })
        .map(Procurement::resolution).sorted().toList();
  }

  /** Whether somebody could abandon any of it as it stands: the page offers nobody what would be refused. */
  @Transactional(readOnly = true)
  public boolean mayAbandon(DecisionReference reference, Actor actor) {
    return open(reference).stream().anyMatch(resolution -> {
      var left = inOrder(reference, resolution).stream().filter(lot -> !lot.isAbandoned()).toList();
      return actor.has(WHO_PROCURE) && (left.isEmpty() || left.stream().anyMatch(lot -> !hasAward(lot)))
          || left.stream().anyMatch(lot -> hasAward(lot) && proposals.mayWithdraw(lot.award(), actor));
    });
  }

  /** An award that something can still come of. */
  private boolean hasAward(Lot lot) {
    return lot.award() != null && !isOver(lot.award());
  }

  /** Whether nothing can come of an award any more: it was refused or withdrawn. */
  private boolean isOver(DecisionReference award) {
    return switch (decisions.get(award).stage()) {
      case REFUSED, WITHDRAWN -> true;
      default -> false;
    };
  }

  /**
   * Abandons a procurement or one of its lots.
   *
   * @param lot its number; null for all that are not abandoned yet
   * @throws Refused if nothing is left to abandon, a contract was entered into, or an award was decided by somebody
   *     else who alone can take it back
   */
  public void abandon(DecisionReference reference, String resolution, String lot, String reasons, Actor actor) {
    var decision = decisions.get(reference, actor);
    Given.text(resolution, "/resolution", "Say which resolution it is about.");
    Given.text(reasons, "/reasons", "Say why it goes no further.");
    documents.mustNotRepeatWithheld(reference, "/reasons", "reasons", reasons);
    var procurement = procurements.findById(new Procurement.Key(reference.value(), resolution))
        .orElseThrow(() -> new Refused("No procurement of resolution " + resolution + " of " + reference + " is open.")
            .at("/resolution"));
    var all = inOrder(reference, resolution);
    var chosen = chosen(procurement, all, lot);
    var stage = stage(chosen, procurement);
    takeBackAwards(decision, resolution, chosen, reasons, actor);
    var today = London.today(clock);
    chosen.forEach(each -> each.giveUp(reasons, today));
    var nothingLeft = all.stream().allMatch(Lot::isAbandoned);
    if (nothingLeft) procurement.abandon();
    var abandonment = abandonments.save(new ProcurementAbandonment(reference, resolution,
        chosen.stream().map(Lot::id).toList(), stage, reasons, today, actor.user()));
    events.publishEvent(
        Happened.to(reference, "procurement-abandoned", actor)
            .with("resolution", resolution)
            .with("lots", chosen.isEmpty() ? "the whole" : String.join(", ", chosen.stream().map(Lot::id).toList()))
            .with("stage", stage)
            .withholding("reasons", reasons));
    notices.of(decision, resolution).flatMap(notice -> notice.period(CLOCK, today, calendars.england()))
        .ifPresent(period -> gate.start(reference, resolution, period, null));
    if (nothingLeft) {
      workflow.procurementAbandoned(reference, resolution, "abandoned", abandonment.id());
    } else {
      workflow.lotsAbandoned(reference, resolution, abandonment.lots(), abandonment.id());
    }
  }

  private List<Lot> chosen(Procurement procurement, List<Lot> all, String lot) {
    if (procurement.isAbandoned()) {
      throw new Refused("The procurement of resolution " + procurement.resolution() + " was abandoned already.")
          .at("/resolution");
    }
    if (all.isEmpty()) {
      if (lot == null || lot.isBlank()) return List.of();
      throw new Refused("No tender has been published, so there are no lots: leave it empty.").at("/lot");
    }
    if (all.stream().allMatch(Lot::isAbandoned)) {
      throw new Refused("Nothing is left of it: " + String.join("; ", all.stream().map(Lot::words).toList())
          + " went no further already.").at("/resolution");
    }
    if (lot == null || lot.isBlank()) return all.stream().filter(each -> !each.isAbandoned()).toList();
    var found = all.stream().filter(each -> each.id().equals(lot.strip())).findFirst()
        .orElseThrow(() -> new Refused("There is no lot " + lot.strip() + ": "
            + String.join("; ", all.stream().map(Lot::words).toList()) + ".").at("/lot"));
    if (found.isAbandoned()) throw new Refused("It was abandoned already: " + found.words() + ".").at("/lot");
    return List.of(found);
  }

  /** How far the furthest of them had come. */
  private String stage(List<Lot> chosen, Procurement procurement) {
    if (chosen.isEmpty()) return "before the tender";
    var awards = chosen.stream().map(Lot::award).filter(award -> award != null).map(decisions::get).toList();
    if (awards.stream().anyMatch(award -> award.decidedAt() != null)) return "after the award was decided";
    if (!awards.isEmpty()) return "after an award was proposed";
    if (chosen.stream().anyMatch(Lot::isEvaluated)) return "after the evaluation";
    return procurement.isStillOpenOn(London.today(clock)) ? "while tenders could come in" : "before the evaluation";
  }

  /**
   * An award that was proposed or decided is withdrawn, by whoever may withdraw it; everything else may be abandoned by
   * those who carry out the procurement.
   */
  private void takeBackAwards(
      DecisionView decision, String resolution, List<Lot> chosen, String reasons, Actor actor) {
    var standing = chosen.stream().filter(this::hasAward).toList();
    if (standing.isEmpty()) actor.mustBe(decision.authority(), WHO_PROCURE);
    var rule = notices.of(decision, resolution).map(ProcurementNotice::citation).orElse("Contract procedure rules");
    for (var lot : standing) {
      var award = decisions.get(lot.award());
      proposals.withdraw(award.reference(), "The procurement is abandoned: " + reasons, actor);
      for (var each : award.resolutions()) {
        gate.openCiting(award.reference(), each.id(), "procurement-abandoned",
            "It was abandoned on " + London.say(London.today(clock)) + ".", rule);
      }
    }
  }

  /** Whether an abandonment is to be told by a notice or by letters. */
  @Transactional(readOnly = true)
  public boolean isNoticeDue(UUID abandonment) {
    var known = abandonments.findById(abandonment).orElseThrow();
    return notices.of(decisions.get(known.decision()), known.resolution()).isPresent();
  }

  /** What was abandoned and is not told yet, why, and by which notice it is told. */
  @Transactional(readOnly = true)
  public String untoldInWords(DecisionReference reference, String resolution) {
    var decision = decisions.get(reference);
    var untold = new ArrayList<String>();
    for (var each : abandonments.findByDecisionOrderByDecidedOn(reference.value())) {
      if (!each.resolution().equals(resolution) || each.isTold()) continue;
      untold.add(inWords(reference, each) + ", decided on " + London.say(each.decidedOn()) + ": " + each.reasons());
    }
    return String.join("\n\n", untold) + "\n\n" + notices.inWords(decision, resolution) + ".";
  }

  private String inWords(DecisionReference reference, ProcurementAbandonment abandonment) {
    var words = inOrder(reference, abandonment.resolution()).stream()
        .filter(lot -> abandonment.lots().contains(lot.id())).map(Lot::words).toList();
    return words.isEmpty() ? "The whole" : StringUtils.capitalize(String.join("; ", words));
  }

  /** Until when it must be told; empty where no clock runs for it. */
  @Transactional(readOnly = true)
  public Optional<Instant> noticeDue(DecisionReference reference, String resolution) {
    return gate.clocks(reference).stream()
        .filter(c -> c.kind().equals(CLOCK) && resolution.equals(c.resolution()) && c.state().equals("running"))
        .map(c -> London.endOf(c.period().lastDay()))
        .findFirst();
  }

  /**
   * An abandonment was told. Too late is recorded as it happened.
   *
   * @throws Refused for a day to come or before it was decided, or a second time
   */
  public void publishNotice(DecisionReference reference, UUID id, String notice, LocalDate on) {
    var decision = decisions.get(reference);
    var actor = actors.person().mustBe(decision.authority(), Role.PROCUREMENT);
    London.mustHaveCome(on, clock, "/publishedOn");
    var abandonment = abandonments.findById(id).orElseThrow();
    var resolution = abandonment.resolution();
    abandonment.told(notice, on);
    for (var lot : inOrder(reference, resolution)) {
      if (!abandonment.lots().contains(lot.id())) continue;
      lot.endTold(notice);
      notices.publish(decision, resolution, lot, abandonment.decidedOn(), abandonment.reasons(), notice, on);
    }
    events.publishEvent(
        Happened.to(reference, "abandonment-notice-published", actor)
            .with("resolution", resolution)
            .with("notice", notice)
            .with("publishedOn", on)
            .with("late", gate.isLate(reference, resolution, CLOCK, on)));
    if (abandonments.findByDecisionOrderByDecidedOn(reference.value()).stream()
        .allMatch(each -> each.isTold() || !each.resolution().equals(resolution))) {
      gate.stop(reference, resolution, CLOCK, "told on " + London.say(on));
    }
  }

  /** Every abandonment of a decision's procurements, in their order. */
  @Transactional(readOnly = true)
  public List<AbandonmentView> of(DecisionReference reference) {
    return abandonments.findByDecisionOrderByDecidedOn(reference.value()).stream()
        .map(ProcurementAbandonment::view).toList();
  }

  private List<Lot> inOrder(DecisionReference reference, String resolution) {
    return Lot.inOrder(lots.findByKeyDecisionAndKeyResolution(reference.value(), resolution));
  }
}
