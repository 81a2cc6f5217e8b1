package org.remit.assurance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.contract.ContractAwardService;
import org.remit.gate.ClockView;
import org.remit.papers.StatutoryPapers;
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
  private static final String PARTNERS = "partner-decision-effect";

  /** Clocks and the holds that wait for them. */
  private static final Map<String, String> HOLDS = Map.of(
      "key-decision-notice", "key-decision-notice",
      "general-exception-notice", "key-decision-notice",
      "private-meeting-notice", "private-meeting-notice",
      "private-meeting-response-notice", "private-meeting-response",
      "agenda-notice", "agenda-open",
      "call-in", "call-in-window",
      "standstill", "standstill");

  /** Clocks that count from a paper which Remit published, and the kind of that paper. */
  private static final Map<String, String> PAPERS = Map.of(
      "key-decision-notice", "key-decision-notice",
      "general-exception-notice", "general-exception-notice",
      "private-meeting-notice", "private-meeting-notice",
      "private-meeting-response-notice", "private-meeting-response",
      "agenda-notice", "agenda");

  private final LegalPeriods periods;
  private final Decisions decisions;
  private final ContractAwardService awards;
  private final StatutoryPapers papers;

  Recount(LegalPeriods periods, Decisions decisions, ContractAwardService awards, StatutoryPapers papers) {
    this.periods = periods;
    this.decisions = decisions;
    this.awards = awards;
    this.papers = papers;
  }

  /**
   * The day that the paper which a clock counts from was published by Remit, as the law counts it: a correction of the
   * paper's words gives no earlier one. Empty where Remit published none.
   */
  Optional<LocalDate> publishedHere(DecisionView decision, ClockView running) {
    var kind = PAPERS.get(running.kind());
    return papers.published(decision.reference()).stream()
        .filter(paper -> paper.kind().equals(kind) && paper.corrects() == null)
        .reduce((earlier, later) -> later)
        .map(paper -> periods.notice(period(running), decision.authority(), paper.publishedAt()).startsFrom());
  }

  private static String period(ClockView clock) {
    return clock.kind().substring(0, clock.kind().length() - NOTICE.length());
  }

  /** @throws Refused if a clock of this kind is not counted anew by a correction */
  void mustKnow(String kind) {
    if (PARTNERS.equals(kind)) {
      throw new Refused("A partner's decision is put right by 'Put a partner's decision right': the clock and its hold"
          + " follow it.").at("/clock");
    }
    if (!HOLDS.containsKey(kind)) {
      throw new Refused("A clock '" + kind + "' is not counted anew by a correction; those are: "
          + String.join(", ", HOLDS.keySet().stream().sorted().toList()) + ".").at("/clock");
    }
  }

  /** Whether a clock of this kind has to run out before the decision is taken; the others, before it is carried out. */
  static boolean isBeforeDeciding(String kind) {
    return PAPERS.containsKey(kind);
  }

  String holdOf(String kind) {
    return HOLDS.get(kind);
  }

  Period of(DecisionView decision, ClockView clock, LocalDate began) {
    mustKnow(clock.kind());
    return switch (clock.kind()) {
      case "standstill" -> awards.standstillFrom(decision.reference(), clock.resolution(), began);
      case "call-in" -> callIn(decision, began);
      default -> periods.notice(period(clock), decision.authority(), began);
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
