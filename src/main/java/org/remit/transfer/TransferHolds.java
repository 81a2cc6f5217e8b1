package org.remit.transfer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.proposal.DecisionView;
import org.remit.proposal.OpensHolds;
import org.remit.proposal.ResolutionView;
import org.remit.reference.DecisionReference;
import org.remit.routing.Route;
import org.springframework.stereotype.Component;

/**
 * Opens the holds on tender and start before anything has happened, wherever staff may move or nobody knows: what is
 * unknown is never 'no'. Facts that come to say that nobody moves, before any step was taken, make them unnecessary.
 */
@Component
class TransferHolds implements OpensHolds {

  static final String SCOPE = "transfer-scope";

  private static final Map<String, String> ON_TENDER = Map.of(SCOPE, "HR has not settled who transfers.");
  private static final Map<String, String> ON_START =
      Arrays.stream(Duty.values())
          .collect(Collectors.toMap(Duty::hold, Duty::missing, (one, same) -> one, LinkedHashMap::new));

  private final StaffTransfers transfers;
  private final Gate gate;

  TransferHolds(StaffTransfers transfers, Gate gate) {
    this.transfers = transfers;
    this.gate = gate;
  }

  @Override
  public void openHolds(DecisionView decision, Route route) {
    for (var resolution : decision.resolutions()) {
      if (!resolution.asksForTender() && !resolution.startsAService()) continue;
      holdWhatTheFactsAsk(decision, route, resolution);
    }
  }

  private void holdWhatTheFactsAsk(DecisionView decision, Route route, ResolutionView resolution) {
    var reference = decision.reference();
    var letter = resolution.id();
    var byRoute = route.resolution(letter).map(r -> !r.staffSteps().cautious().isEmpty()).orElse(false);
    if (byRoute || factsSaySo(decision, letter)) {
      open(reference, letter, resolution.asksForTender());
    } else if (!transfers.existsById(new StaffTransfer.Key(reference.value(), letter))) {
      for (var kind : kinds(resolution.asksForTender()).keySet()) {
        gate.lift(reference, letter, kind, How.NOT_NEEDED,
            "by the facts as they stand, nobody transfers (SI 2006/246 reg 3)");
      }
    }
  }

  private static boolean factsSaySo(DecisionView decision, String resolution) {
    return decision.proposal().staff().stream()
        .anyMatch(s -> (s.resolution() == null || resolution.equals(s.resolution())) && !s.transfers().is(false));
  }

  /** Opens what is not yet on record; what was met stays met. */
  void open(DecisionReference reference, String resolution, boolean tendering) {
    kinds(tendering).forEach((kind, missing) -> gate.openUnlessSettled(reference, resolution, kind, missing));
  }

  private static Map<String, String> kinds(boolean tendering) {
    return tendering ? ON_TENDER : ON_START;
  }
}
