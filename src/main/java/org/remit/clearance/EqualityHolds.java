package org.remit.clearance;

import java.time.LocalDate;
import java.util.Optional;
import org.remit.gate.Gate;
import org.remit.gate.StandingCondition;
import org.remit.papers.Papers;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.OpensHolds;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.remit.routing.Route;
import org.springframework.stereotype.Component;

/**
 * Nothing is decided that the equality officer is asked about before due regard is shown (Equality Act 2010 s.149), and
 * what shows it is before the decision maker: a document that was taken down is not.
 */
@Component
class EqualityHolds implements OpensHolds, StandingCondition {

  static final String HOLD = "equality-evidence";

  private final Gate gate;
  private final Decisions decisions;
  private final ClearanceRows clearances;
  private final Papers papers;

  EqualityHolds(Gate gate, Decisions decisions, ClearanceRows clearances, Papers papers) {
    this.gate = gate;
    this.decisions = decisions;
    this.clearances = clearances;
    this.papers = papers;
  }

  @Override
  public void openHolds(DecisionView decision, Route route) {
    if (decision.decidedAt() != null) return;
    gate.openIf(route.clearances().cautious().contains(Role.EQUALITY.id()), decision.reference(), null, HOLD,
        "The equality officer has neither named the document that shows due regard nor said why none is needed.",
        "its route asks for no equality clearance");
  }

  @Override
  public String kind() {
    return HOLD;
  }

  @Override
  public Optional<String> failing(DecisionReference decision, LocalDate day) {
    if (!decisions.isUndecided(decision)) return Optional.empty();
    return clearances.of(decision.value(), Role.EQUALITY.id())
        .filter(Clearance::isCleared)
        .map(Clearance::evidence)
        .filter(document -> !isOnFile(decision, document))
        .map(gone -> "The document that shows due regard was taken down. A new version of it has to be handed in.");
  }

  private boolean isOnFile(DecisionReference decision, String document) {
    return papers.documents(decision, Actor.system("looking for what shows due regard")).stream()
        .filter(d -> document.equals(d.document())).findFirst().filter(d -> d.takenDownAt() == null).isPresent();
  }
}
