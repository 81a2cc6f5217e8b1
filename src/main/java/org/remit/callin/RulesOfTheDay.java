package org.remit.callin;

import java.time.Clock;
import java.time.LocalDate;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Rules;
import org.remit.proposal.DecisionView;
import org.springframework.stereotype.Component;

/**
 * The constitution by which a decision is called in: its council's, as it was on the day on which it was decided; while
 * it is not decided, as it is today.
 */
@Component
class RulesOfTheDay {

  private final Constitutions constitutions;
  private final Clock clock;

  RulesOfTheDay(Constitutions constitutions, Clock clock) {
    this.constitutions = constitutions;
    this.clock = clock;
  }

  Rules of(DecisionView decision) {
    return constitutions.of(decision.authority()).on(decidedOn(decision));
  }

  LocalDate decidedOn(DecisionView decision) {
    return decision.decidedAt() == null ? London.today(clock) : London.date(decision.decidedAt());
  }
}
