package org.remit.callin;

import org.remit.gate.Act;
import org.remit.gate.ImplementingActs;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The acts that a council's pack lists as implementing a decision. */
@Component
class ActsThatImplement implements ImplementingActs {

  private final RulesOfTheDay rules;
  private final Decisions decisions;

  /** @param decisions asked for later: they ask the gate, which asks here */
  ActsThatImplement(RulesOfTheDay rules, @Lazy Decisions decisions) {
    this.rules = rules;
    this.decisions = decisions;
  }

  @Override
  public boolean isImplementedBy(DecisionReference reference, Act act) {
    return rules.of(decisions.get(reference)).implementingActs().value().contains(act.id());
  }
}
