package org.remit.clearance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remit.gate.Gate;
import org.remit.gate.StandingCondition;
import org.remit.papers.Papers;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.OpensHolds;
import org.remit.reference.DecisionReference;
import org.remit.reference.InBatches;
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
    return of(List.of(decision), day).apply(decision);
  }

  @Override
  public Function<DecisionReference, Optional<String>> of(Collection<DecisionReference> references, LocalDate day) {
    var undecided = decisions.undecidedAmong(references).stream().map(DecisionReference::value).toList();
    var shown = InBatches.of(undecided,
            some -> clearances.ofAll(some, Role.EQUALITY.id())).stream()
        .filter(c -> c.isCleared() && c.evidence() != null)
        .collect(Collectors.groupingBy(Clearance::evidence,
            Collectors.mapping(c -> new DecisionReference(c.decision()), Collectors.toSet())));
    var gone = new HashSet<DecisionReference>();
    shown.forEach((document, by) -> {
      gone.addAll(by);
      gone.removeAll(papers.having(document, by));
    });
    return decision -> !gone.contains(decision) ? Optional.empty()
        : Optional.of("The document that shows due regard was taken down. A new version of it has to be handed in.");
  }
}
