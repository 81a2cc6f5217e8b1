package org.remit.transfer;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.gate.HoldView;
import org.remit.people.Actors;
import org.remit.people.Authors;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What is still open of the conditions on the start of a service, and who may take it as a risk: the officer whom the
 * council's pack names, or else the head of paid service or the monitoring officer.
 */
@Component
public class RiskAtStart {

  private static final List<Role> UNNAMED = List.of(Role.HEAD_OF_PAID_SERVICE, Role.MONITORING_OFFICER);

  private final Decisions decisions;
  private final Constitutions constitutions;
  private final Gate gate;
  private final Clock clock;
  private final Actors actors;
  private final Authors authors;
  private final ApplicationEventPublisher events;

  RiskAtStart(
      Decisions decisions,
      Constitutions constitutions,
      Gate gate,
      Clock clock,
      Actors actors,
      Authors authors,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.constitutions = constitutions;
    this.gate = gate;
    this.clock = clock;
    this.actors = actors;
    this.authors = authors;
    this.events = events;
  }

  /** The holds of these kinds that forbid the start today. */
  public List<HoldView> open(DecisionReference reference, String resolution, Set<String> kinds) {
    return gate.openHolds(reference, resolution, Act.START).stream().filter(h -> kinds.contains(h.kind())).toList();
  }

  /** Who may take the risk today, and is asked: nobody else is offered the task. */
  public List<Role> owners(DecisionReference reference) {
    var named = constitutions.of(decisions.get(reference).authority()).on(London.today(clock)).riskAcceptedBy();
    return named.isSet() ? Role.find(named.value()).map(List::of).orElse(UNNAMED) : UNNAMED;
  }

  /**
   * Takes what is open of these kinds as a risk, or does not.
   *
   * @param what whose conditions they are, as the ledger names the act: {@code staff-risk}
   * @return whether the risk was taken
   * @throws Refused if it is not this person's to take, they wrote the report, or no reasons are given
   */
  public boolean take(DecisionReference reference, String resolution, Set<String> kinds, String what,
      boolean accepted, String reasons) {
    var decision = decisions.get(reference, resolution);
    var actor = actors.person().mustBe(decision.authority(), owners(reference).toArray(Role[]::new));
    Given.text(reasons, "/reasons", "Write the reasons.");
    var open = open(reference, resolution, kinds);
    if (accepted) {
      if (authors.wrote(actor, reference)) {
        throw new Refused("You wrote the report of " + reference + ", or changed its facts; somebody else takes its"
            + " risk.").because("four-eyes", "Nobody clears what they wrote");
      }
      for (var each : open) {
        gate.lift(reference, resolution, each.kind(), How.ACCEPTED, "the risk was taken by " + actor.capacity());
      }
    }
    events.publishEvent(
        Happened.to(reference, what + (accepted ? "-accepted" : "-not-accepted"), actor)
            .with("resolution", resolution)
            .with("conditions", open.stream().map(HoldView::kind).toList())
            .withholding("reasons", reasons));
    return accepted;
  }
}
