package org.remit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.planning.Plan.PlannedStep;
import org.remit.planning.PlanQuestion;
import org.remit.planning.PlanQuestion.Target;
import org.remit.planning.Planner;
import org.remit.reference.Refused;
import org.remit.routing.ProposalReader;
import org.springframework.stereotype.Component;

/** By when a decision about a contract is begun, with its notices and call-in, by a plan backward. */
@Component
class FollowOnPlan {

  /** Where no plan can be made, it is begun half a year before. */
  private static final int USUAL_MONTHS = 6;

  private final Planner planner;
  private final ProposalReader reader;
  private final Clock clock;

  FollowOnPlan(Planner planner, ProposalReader reader, Clock clock) {
    this.planner = planner;
    this.reader = reader;
    this.clock = clock;
  }

  /** @param what must have happened by {@code by}: start or effect, see {@link Target} */
  LocalDate beginBy(JsonNode proposal, String what, LocalDate by) {
    var usual = by.minusMonths(USUAL_MONTHS);
    try {
      var plan = planner.plan(new PlanQuestion(reader.readAsItStands(proposal), London.today(clock),
          new Target(what, by), null, Map.of()));
      return plan.steps().stream().map(PlannedStep::latest).filter(latest -> latest != null)
          .map(latest -> latest.prudent()).filter(day -> day != null)
          .min(LocalDate::compareTo).orElse(usual);
    } catch (Refused noPlan) {
      return usual;
    }
  }
}
