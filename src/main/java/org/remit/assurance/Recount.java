package org.remit.assurance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.contract.ContractAwardService;
import org.remit.gate.ClockView;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Refused;
import org.remit.routing.CallInQuestion;
import org.remit.routing.LegalPeriods;
import org.springframework.stereotype.Component;

/** The same period, counted from the day on which it really began. */
@Component
class Recount {

  private static final String NOTICE = "-notice";

  /** Clocks and the holds that wait for them. */
  private static final Map<String, String> HOLDS = Map.of(
      "key-decision-notice", "key-decision-notice",
      "general-exception-notice", "key-decision-notice",
      "private-meeting-notice", "private-meeting-notice",
      "private-meeting-response-notice", "private-meeting-response",
      "agenda-notice", "agenda-open",
      "call-in", "call-in-window",
      "standstill", "standstill");

  private final LegalPeriods periods;
  private final Decisions decisions;
  private final ContractAwardService awards;

  Recount(LegalPeriods periods, Decisions decisions, ContractAwardService awards) {
    this.periods = periods;
    this.decisions = decisions;
    this.awards = awards;
  }

  /** @throws Refused if a clock of this kind is not counted anew by a correction */
  void mustKnow(String kind) {
    if (!HOLDS.containsKey(kind)) {
      throw new Refused("A clock '" + kind + "' is not counted anew by a correction; those are: "
          + String.join(", ", HOLDS.keySet().stream().sorted().toList()) + ".").at("/clock");
    }
  }

  String holdOf(String kind) {
    return HOLDS.get(kind);
  }

  Period of(DecisionView decision, ClockView clock, LocalDate began) {
    mustKnow(clock.kind());
    return switch (clock.kind()) {
      case "standstill" -> awards.standstillFrom(decision.reference(), clock.resolution(), began);
      case "call-in" -> callIn(decision, began);
      default -> periods.notice(
          clock.kind().substring(0, clock.kind().length() - NOTICE.length()), decision.authority(), began);
    };
  }

  private Period callIn(DecisionView decision, LocalDate published) {
    var decided = decision.decidedAt() == null ? published : London.date(decision.decidedAt());
    var body = decision.proposal().decisionMaker().body().or(decision.maker());
    var category = decisions.route(decision).category().cautious();
    var answer = periods.callIn(decision.authority(),
        new CallInQuestion(decided, London.at(published, LocalTime.NOON), body, category, false));
    if (answer.period() == null) throw new Refused("It is not open to call-in: " + answer.because()).at("/clock");
    return answer.period();
  }
}
