package org.remit.callin;

import static org.remit.callin.CallInHolds.RULE;
import static org.remit.callin.CallInHolds.WINDOW;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.papers.CountsByPapers.Change;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.ResolutionState;
import org.remit.proposal.ResolutionView;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/**
 * Which resolutions of a decision may be called in: those that its window holds and that have no effect yet (Local
 * Government Act 2000 s.9F(4)), and after a correction those that had effect and were not carried out. It reads and
 * changes nothing, in the transaction of whoever asks.
 */
@Component
class CallableResolutions {

  private final Gate gate;
  private final Decisions decisions;
  private final CallInOnRecord onRecord;

  CallableResolutions(Gate gate, Decisions decisions, CallInOnRecord onRecord) {
    this.gate = gate;
    this.decisions = decisions;
    this.onRecord = onRecord;
  }

  /** What may be called in was settled with the decision: its resolutions are held by the window. */
  List<String> of(DecisionView decision) {
    var held = heldByWindow(decision.reference());
    return decision.resolutions().stream()
        .filter(r -> r.state().awaitsEffect() && held.contains(r.id()))
        .map(ResolutionView::id)
        .toList();
  }

  Set<String> heldByWindow(DecisionReference reference) {
    return gate.holds(reference).stream()
        .filter(h -> h.kind().equals(WINDOW) && !"not-needed".equals(h.ended()))
        .map(HoldView::resolution)
        .collect(Collectors.toSet());
  }

  /** @throws Refused if nothing of it, or not all that is asked for, may be called in */
  List<String> named(DecisionView decision, List<String> asked) {
    var open = of(decision);
    if (open.isEmpty()) {
      throw new Refused("Nothing of " + decision.reference() + " may be called in.").because(WINDOW, RULE);
    }
    if (asked.isEmpty()) return open;
    for (var letter : new LinkedHashSet<>(asked)) {
      decision.resolution(letter);
      if (!open.contains(letter)) {
        throw new Refused("Resolution " + letter + " of " + decision.reference() + " may not be called in.")
            .at("/resolutions")
            .because(WINDOW, RULE);
      }
    }
    return List.copyOf(new LinkedHashSet<>(asked));
  }

  /** What has effect, was not carried out, and may be called in by what the right paper says. */
  List<String> openedAnew(DecisionView decision, Change change) {
    var anew = new ArrayList<String>();
    if (WhatMayBeCalledIn.isDecidedOtherwise(change)) anew.addAll(tookEffectUncalled(decision));
    anew.addAll(freed(decision, change));
    return anew.stream().distinct().toList();
  }

  /** What the right notice no longer excludes from call-in, and was not carried out yet. */
  private List<String> freed(DecisionView decision, Change change) {
    var freed = WhatMayBeCalledIn.freed(change);
    return decision.resolutions().stream()
        .filter(r -> freed.contains(r.id()) && mayWaitAgain(decision, r))
        .map(ResolutionView::id)
        .filter(letter -> onRecord.item(decision.reference(), letter).isEmpty())
        .toList();
  }

  /** What had effect by the end of its window alone, and was not carried out yet. */
  List<String> tookEffectUncalled(DecisionView decision) {
    var held = heldByWindow(decision.reference());
    return decision.resolutions().stream()
        .filter(r -> mayWaitAgain(decision, r) && held.contains(r.id()))
        .map(ResolutionView::id)
        .filter(letter -> onRecord.item(decision.reference(), letter).isEmpty())
        .toList();
  }

  /**
   * Nobody has carried it out. What is carried out by its effect alone waits with the rest, unless a decision was taken
   * under it.
   */
  private boolean mayWaitAgain(DecisionView decision, ResolutionView resolution) {
    return resolution.state() == ResolutionState.EFFECTIVE
        || resolution.isCarriedOutByEffectAlone() && !decisions.wasDecidedUnder(decision.reference());
  }
}
