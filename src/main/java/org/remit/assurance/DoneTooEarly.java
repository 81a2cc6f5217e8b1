package org.remit.assurance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.contract.ContractRegister;
import org.remit.contract.GrantService;
import org.remit.gate.ClockView;
import org.remit.proposal.DecisionView;
import org.remit.reference.Actor;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/**
 * A period that is counted anew may show that something was done before it had run. What is done stays done; it is on
 * record as an irregularity from the moment at which that is known (invariant 8).
 */
@Component
class DoneTooEarly {

  private static final String FOUND_BY = "Monitoring officer, by a correction";

  private final ContractRegister contracts;
  private final GrantService grants;
  private final IrregularityService irregularities;
  private final Clock clock;

  DoneTooEarly(
      ContractRegister contracts, GrantService grants, IrregularityService irregularities, Clock clock) {
    this.contracts = contracts;
    this.grants = grants;
    this.irregularities = irregularities;
    this.clock = clock;
  }

  /**
   * Records what was done before the day from which a period allows it.
   *
   * @param counted the period as it is counted now
   * @param approver the monitoring officer who approved that it is counted so
   * @return whether anything was
   */
  boolean recorded(DecisionView decision, ClockView running, Period counted, Actor approver) {
    if (counted.effectiveOn() == null) return false;
    var today = London.today(clock);
    var known = irregularities.of(decision.reference());
    var early = done(decision, running);
    early.values().removeIf(day -> !day.isBefore(counted.effectiveOn()));
    early.forEach((what, day) -> {
      var sentence = "%s on %s, before %s, from which the period allowed it.".formatted(
          what, London.say(day), London.say(counted.effectiveOn()));
      if (known.stream().anyMatch(i -> i.what().equals(sentence))) return;
      irregularities.take(decision.reference(), new IrregularityCommand(
          null, sentence, day, counted.rule().citation(), today, FOUND_BY, null, null), approver);
    });
    return !early.isEmpty();
  }

  /** What waits for a period of this kind and was done, with its day. */
  private Map<String, LocalDate> done(DecisionView decision, ClockView running) {
    var done = new LinkedHashMap<String, LocalDate>();
    if (Recount.isBeforeDeciding(running.kind())) {
      if (decision.decidedAt() != null) done.put("The decision was taken", London.date(decision.decidedAt()));
      return done;
    }
    for (var contract : contracts.of(decision.reference())) {
      if (!waits(running, contract.resolution())) continue;
      note(done, "Contract " + contract.number() + " was signed", contract.signedAt());
    }
    for (var grant : grants.of(decision.reference())) {
      if (!waits(running, grant.resolution())) continue;
      note(done, "The grant agreement of resolution " + grant.resolution() + " was signed", grant.signedAt());
      note(done, "The grant of resolution " + grant.resolution() + " was paid", grant.paidAt());
    }
    return done;
  }

  private static boolean waits(ClockView running, String resolution) {
    return running.resolution() == null || running.resolution().equals(resolution);
  }

  private static void note(Map<String, LocalDate> done, String what, Instant at) {
    if (at != null) done.put(what, London.date(at));
  }
}
