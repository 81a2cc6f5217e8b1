package org.remit.callin;

import java.time.Clock;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.gate.Act;
import org.remit.gate.ImplementingActs;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The acts that a council's pack lists as implementing a decision. */
@Component
class ActsThatImplement implements ImplementingActs {

  private final Constitutions constitutions;
  private final Decisions decisions;
  private final Clock clock;

  /** @param decisions asked for later: they ask the gate, which asks here */
  ActsThatImplement(Constitutions constitutions, @Lazy Decisions decisions, Clock clock) {
    this.constitutions = constitutions;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public boolean isImplementedBy(DecisionReference reference, Act act) {
    var decision = decisions.get(reference);
    var decided = decision.decidedAt() == null ? London.today(clock) : London.date(decision.decidedAt());
    return constitutions.of(decision.authority()).on(decided).implementingActs().value().contains(act.id());
  }
}
