package org.remit.transfer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.remit.gate.Gate;
import org.remit.proposal.DecisionView;
import org.remit.proposal.HoldsOnTenderAndStart;
import org.remit.reference.DecisionReference;
import org.remit.routing.Proposal.Staff;
import org.remit.routing.Route.ResolutionRoute;
import org.springframework.stereotype.Component;

/** Holds tender and start wherever staff may move. */
@Component
class TransferHolds extends HoldsOnTenderAndStart {

  static final String SCOPE = "transfer-scope";

  /** Waits for the day that HR fixed after the award, by the clock of the same name. */
  static final String DAY = "transfer-day";

  private static final Map<String, String> ON_TENDER = Map.of(SCOPE, "HR has not settled who transfers.");
  private static final Map<String, String> ON_START =
      Arrays.stream(Duty.values())
          .collect(Collectors.toMap(Duty::hold, Duty::missing, (one, same) -> one, LinkedHashMap::new));

  private final StaffTransfers transfers;

  TransferHolds(StaffTransfers transfers, Gate gate) {
    super(gate, "by the facts as they stand, nobody transfers (SI 2006/246 reg 3)");
    this.transfers = transfers;
  }

  @Override
  protected boolean asked(ResolutionRoute route) {
    return !route.staffSteps().cautious().isEmpty();
  }

  @Override
  protected boolean asked(DecisionView decision, String resolution) {
    return decision.proposal().staffOf(resolution).stream().anyMatch(Staff::mayTransfer);
  }

  @Override
  protected boolean begun(DecisionReference reference, String resolution) {
    return transfers.existsById(new StaffTransfer.Key(reference.value(), resolution));
  }

  @Override
  protected Map<String, String> holds(boolean tendering) {
    return tendering ? ON_TENDER : ON_START;
  }
}
