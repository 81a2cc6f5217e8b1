package org.remit.callin;

import static org.remit.callin.CallInHolds.CALLED_IN;
import static org.remit.callin.CallInHolds.UNCHECKED;

import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/**
 * What the requests that stand mean for the resolutions that they name: what is held for them, and what happens at
 * scrutiny when no valid one is left. It runs in the transaction of whoever checks a request or withdraws from it.
 */
@Component
class StandingRequests {

  private final CallInOnRecord onRecord;
  private final CallInItemRows items;
  private final RulesOfTheDay rules;
  private final CallInEnds ends;
  private final Gate gate;
  private final CallInWorkflow workflow;
  private final Decisions decisions;

  StandingRequests(
      CallInOnRecord onRecord,
      CallInItemRows items,
      RulesOfTheDay rules,
      CallInEnds ends,
      Gate gate,
      CallInWorkflow workflow,
      Decisions decisions) {
    this.onRecord = onRecord;
    this.items = items;
    this.rules = rules;
    this.ends = ends;
    this.gate = gate;
    this.workflow = workflow;
    this.decisions = decisions;
  }

  /** Nothing waits for the check of this request any longer. */
  void liftUnchecked(DecisionReference reference, CallInRequest request, String because) {
    var others = onRecord.requests(reference).stream()
        .filter(r -> r.isUnchecked() && r.number() != request.number())
        .toList();
    for (var letter : request.resolutions()) {
      if (others.stream().noneMatch(r -> r.names(letter))) gate.lift(reference, letter, UNCHECKED, How.MET, because);
    }
  }

  /** The hold on what is called in names the requests that stand, whichever was first. */
  void nameWhatStands(DecisionReference reference) {
    for (var item : onRecord.inState(reference, CallInItem.State.CALLED_IN)) {
      var letter = item.letter();
      var numbers = onRecord.valid(reference).stream().filter(r -> r.names(letter)).map(r -> "" + r.number()).toList();
      gate.restate(reference, letter, CALLED_IN, switch (numbers.size()) {
        case 0 -> "No valid request is left, and another may be made until the window closes: "
            + onRecord.gone(reference, letter) + ".";
        case 1 -> "Request " + numbers.get(0) + " is valid.";
        default -> "Requests " + String.join(" and ", numbers) + " are valid.";
      });
    }
  }

  /**
   * A request was checked, or is no more. At scrutiny what no request names any longer takes effect, and where nothing
   * is left for the committee the call-in is over; before, whoever waits for the end of the window is told.
   */
  void whatIsLeft(DecisionView decision, CallIn window) {
    var reference = decision.reference();
    if (window.state() != CallIn.State.AT_SCRUTINY) {
      workflow.checked(reference);
      return;
    }
    var source = rules.of(decision).callInWithdrawal().source();
    for (var item : onRecord.inState(reference, CallInItem.State.CALLED_IN)) {
      if (onRecord.isAskedFor(reference, item.letter())) continue;
      var gone = onRecord.gone(reference, item.letter());
      item.become(CallInItem.State.WITHDRAWN, gone);
      items.saveAndFlush(item);
      ends.takesEffect(reference, item.letter(), "no valid request to call it in was left (" + source + "): " + gone);
    }
    ends.giveEffectToWhatNobodyAsksFor(decisions.get(reference), window);
    if (!onRecord.allChecked(reference) || !onRecord.inState(reference, CallInItem.State.CALLED_IN).isEmpty()) return;
    ends.end(decision, window);
    workflow.withdrawn(reference);
  }
}
