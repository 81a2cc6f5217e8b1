package org.remit.callin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.routing.CallInQuestion;
import org.remit.routing.LegalPeriods;
import org.springframework.stereotype.Component;

/**
 * How long the window of a published decision is: counted by the constitution of its council, from its publication or
 * its decision as the constitution says, and anew from the day on which it was published again. It reads and changes
 * nothing, in the transaction of whoever asks.
 */
@Component
class WindowPeriods {

  private final Decisions decisions;
  private final LegalPeriods periods;
  private final CallInOnRecord onRecord;

  WindowPeriods(Decisions decisions, LegalPeriods periods, CallInOnRecord onRecord) {
    this.decisions = decisions;
    this.periods = periods;
    this.onRecord = onRecord;
  }

  /** By the day on which it was published; by a later one where its window was counted anew from then. */
  Period count(DecisionView decision) {
    return onRecord.find(decision.reference()).map(CallIn::countsFrom)
        .map(from -> countAnew(decision, from))
        .orElseGet(() -> count(decision, London.date(decision.decidedAt()), decision.publishedAt()));
  }

  /** The whole window from a later publication. */
  Period countAnew(DecisionView decision, Instant publishedAt) {
    return count(decision, London.date(publishedAt), publishedAt).restingOn(List.of(
        "That the window counts anew from the day on which it was published again is the safe course: no rule that was"
            + " read says how the days before count."));
  }

  private Period count(DecisionView decision, LocalDate decided, Instant publishedAt) {
    var body = decision.proposal().decisionMaker().body();
    var key = decisions.route(decision).key().answer();
    var maker = body.known() ? body.value() : decision.maker();
    var answer = periods.callIn(
        decision.authority(),
        new CallInQuestion(decided, publishedAt, maker, key == null ? "depends" : key ? "key"
            : "non-key", false));
    if (answer.period() != null) return answer.period();
    // The decision's record has it callable for a reason of its own; the window is then that of a key decision.
    return periods
        .callIn(decision.authority(), new CallInQuestion(decided, publishedAt, maker, "key", false))
        .period();
  }
}
