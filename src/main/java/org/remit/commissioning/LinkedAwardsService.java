package org.remit.commissioning;

import java.time.Clock;
import java.util.Optional;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The question that a programme of awards raises when they cross the key limit only together (SI 2012/2089 reg 8): one
 * key decision or several? The monitoring officer advises, the decision maker answers, and both stand on record.
 */
@Service
@Transactional
public class LinkedAwardsService {

  private final LinkedAwardsRows rows;
  private final Decisions decisions;
  private final ProposalService proposals;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  LinkedAwardsService(
      LinkedAwardsRows rows,
      Decisions decisions,
      ProposalService proposals,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.decisions = decisions;
    this.proposals = proposals;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * @param advice {@code one} or {@code several}
   * @throws Refused if the actor is not the council's monitoring officer
   */
  public void advise(DecisionReference decision, String advice, String reasons) {
    var actor = must(decision, Role.MONITORING_OFFICER);
    var row = rows.findById(decision.value()).orElseGet(() -> rows.save(new LinkedAwards(decision)));
    row.advise(advice, reasons, clock.instant());
    events.publishEvent(
        Happened.to(decision, "linked-awards-advised", actor).with("advice", advice).withholding("reasons", reasons));
  }

  /**
   * The answer becomes a fact of the case, and the case is routed anew by it.
   *
   * @throws Refused if the monitoring officer has not advised, or the actor is no director of the council
   */
  public void answer(DecisionReference decision, String answer, String reasons) {
    var actor = must(decision, Role.DIRECTOR);
    var row = rows.findById(decision.value())
        .filter(LinkedAwards::isAdvised)
        .orElseThrow(() -> new Refused("The monitoring officer advises first.")
            .because("linked-awards", "SI 2012/2089 reg 8"));
    row.answer(answer, reasons, clock.instant());
    events.publishEvent(
        Happened.to(decision, "linked-awards-answered", actor)
            .with("answer", answer)
            .with("advice", row.advice())
            .withholding("reasons", reasons));
    proposals.answerLinkedAwards(decision, answer, actor);
  }

  /** The monitoring officer's advice with its reasons; empty while there is none. */
  @Transactional(readOnly = true)
  public Optional<String> advice(DecisionReference decision) {
    return rows.findById(decision.value())
        .filter(LinkedAwards::isAdvised)
        .map(r -> (r.advice().equals("one") ? "One key decision. " : "Several decisions. ") + r.adviceReasons());
  }

  private Actor must(DecisionReference decision, Role role) {
    var actor = actors.person();
    if (!actor.belongsTo(decisions.get(decision).authority()) || !actor.has(role)) {
      throw new Refused("This is for the council's " + role.words() + ".")
          .because("authority", "SI 2012/2089 reg 8");
    }
    return actor;
  }
}
