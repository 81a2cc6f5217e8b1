package org.remit.transfer;

import java.util.Set;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.proposal.DecisionProposed;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsChanged;
import org.remit.reference.DecisionReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the holds on tender and start before anything has happened, wherever staff may move or nobody knows: what is
 * unknown is never 'no'. Facts that come to say that nobody moves, before any step was taken, make them unnecessary.
 */
@Component
class TransferHolds {

  static final String SCOPE = "transfer-scope";

  private static final Set<String> TENDERING = Set.of("approve-procurement");
  private static final Set<String> STARTING = Set.of("award-contract", "enter-arrangement");

  private final Decisions decisions;
  private final StaffTransfers transfers;
  private final Gate gate;

  TransferHolds(Decisions decisions, StaffTransfers transfers, Gate gate) {
    this.decisions = decisions;
    this.transfers = transfers;
    this.gate = gate;
  }

  @EventListener
  void on(DecisionProposed proposed) {
    holdWhatTheFactsAsk(proposed.decision());
  }

  @EventListener
  void on(FactsChanged changed) {
    holdWhatTheFactsAsk(changed.decision());
  }

  private void holdWhatTheFactsAsk(DecisionReference reference) {
    var decision = decisions.get(reference);
    var route = decisions.route(decision);
    for (var resolution : decision.resolutions()) {
      var tendering = TENDERING.contains(resolution.kind());
      if (!tendering && !STARTING.contains(resolution.kind())) continue;
      var byRoute = route.resolution(resolution.id()).map(r -> !r.staffSteps().cautious().isEmpty()).orElse(false);
      if (byRoute || factsSaySo(decision, resolution.id())) {
        open(reference, resolution.id(), tendering);
      } else if (!transfers.existsById(new StaffTransfer.Key(reference.value(), resolution.id()))) {
        notNeeded(reference, resolution.id(), tendering);
      }
    }
  }

  private static boolean factsSaySo(DecisionView decision, String resolution) {
    return decision.proposal().staff().stream()
        .anyMatch(s -> (s.resolution() == null || resolution.equals(s.resolution())) && !s.transfers().is(false));
  }

  /** Opens what is not yet on record; what was met stays met. */
  void open(DecisionReference reference, String resolution, boolean tendering) {
    if (tendering) {
      openOnce(reference, resolution, SCOPE, "HR has not settled who transfers.");
    } else {
      for (var duty : Duty.values()) openOnce(reference, resolution, duty.hold(), duty.missing());
    }
  }

  private void openOnce(DecisionReference reference, String resolution, String kind, String reason) {
    var had = gate.holds(reference).stream()
        .anyMatch(h -> h.kind().equals(kind) && resolution.equals(h.resolution()) && !"not-needed".equals(h.ended()));
    if (!had) gate.open(reference, resolution, kind, reason);
  }

  private void notNeeded(DecisionReference reference, String resolution, boolean tendering) {
    var because = "by the facts as they stand, nobody transfers (SI 2006/246 reg 3)";
    if (tendering) {
      gate.lift(reference, resolution, SCOPE, How.NOT_NEEDED, because);
    } else {
      for (var duty : Duty.values()) gate.lift(reference, resolution, duty.hold(), How.NOT_NEEDED, because);
    }
  }
}
