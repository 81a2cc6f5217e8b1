package org.remit.callin;

import java.time.Clock;
import org.remit.calendar.London;
import org.remit.gate.Gate.How;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Progress;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/**
 * How a call-in ends: for a resolution by its effect, for the decision when nothing of it waits any longer. No effect
 * is earlier than the end of the window, and none while a request names the resolution that is valid or may be found to
 * be (invariant 7). It runs in the transaction of whoever ends it.
 */
@Component
class CallInEnds {

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallableResolutions callable;
  private final ScrutinyClocks clocks;
  private final Progress progress;
  private final Clock clock;

  CallInEnds(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallableResolutions callable,
      ScrutinyClocks clocks,
      Progress progress,
      Clock clock) {
    this.rows = rows;
    this.onRecord = onRecord;
    this.callable = callable;
    this.clocks = clocks;
    this.progress = progress;
    this.clock = clock;
  }

  /** To what no request names that is valid or not checked. */
  void giveEffectToWhatNobodyAsksFor(DecisionView decision, CallIn window) {
    var reference = decision.reference();
    for (var letter : callable.of(decision)) {
      if (onRecord.isAskedFor(reference, letter)) continue;
      var gone = onRecord.gone(reference, letter);
      onRecord.item(reference, letter).ifPresent(i -> i.become(CallInItem.State.WITHDRAWN, gone));
      progress.tookEffect(
          reference, letter, window.effectiveOn(),
          gone.isEmpty() ? "the call-in window ran out with no valid request (" + window.rule() + ")"
              : "the call-in window ran out (" + window.rule() + ") and no valid request was left: " + gone,
          How.MET);
    }
  }

  /** From today on, by what it rests on. */
  void takesEffect(DecisionReference reference, String letter, String rule) {
    progress.tookEffect(reference, letter, London.today(clock), rule, How.MET);
  }

  /** Nothing of it waits for scrutiny, council or the decision maker. */
  void end(DecisionView decision, CallIn window) {
    window.end(clock.instant());
    rows.saveAndFlush(window);
    clocks.stop(decision.reference(), "the call-in has ended");
    progress.enter(decision.reference(), Stage.IMPLEMENTATION);
  }
}
