package org.remit.callin;

import java.util.List;
import org.remit.proposal.OutcomeLines;
import org.remit.proposal.Progress;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/**
 * The second look at what was called in: the decision maker's, or council's where its decision takes the place of the
 * executive's. Each resolution is confirmed, amended or dropped. It runs in the transaction of whoever records it.
 */
@Component
class SecondLook {

  /** What may be answered. */
  static final List<String> ANSWERS = List.of("confirm", "amend", "drop");

  private final CallInEnds ends;
  private final Progress progress;

  SecondLook(CallInEnds ends, Progress progress) {
    this.ends = ends;
    this.progress = progress;
  }

  /**
   * Each resolution as it was answered.
   *
   * @param how by whom and when, as the words after the answer: on reconsideration on 15 December 2026
   */
  void settle(
      DecisionReference reference, List<CallInItem> waiting, OutcomeByResolution outcome, String reasons, String how) {
    for (var item : waiting) settle(reference, item, outcome.of(item), reasons, how);
  }

  private void settle(
      DecisionReference reference, CallInItem item, OutcomeLines.Line answer, String reasons, String how) {
    var why = answer.words() == null || answer.answer().equals("amend") ? reasons : answer.words();
    switch (answer.answer()) {
      case "confirm" -> {
        item.become(CallInItem.State.CONFIRMED, why);
        progress.reconsidered(reference, item.letter(), null, why);
        ends.takesEffect(reference, item.letter(), "confirmed " + how);
      }
      case "amend" -> {
        if (answer.words() == null) {
          throw new Refused("Write what resolution " + item.letter() + " says now: '" + item.letter()
              + ": amend: new wording'.")
              .at("/resolutionOutcomes");
        }
        item.become(CallInItem.State.AMENDED, why);
        progress.reconsidered(reference, item.letter(), answer.words(), why);
        ends.takesEffect(reference, item.letter(), "amended " + how);
      }
      default -> {
        item.become(CallInItem.State.DROPPED, why);
        progress.fell(reference, item.letter(), "dropped " + how + ": " + why);
      }
    }
  }
}
