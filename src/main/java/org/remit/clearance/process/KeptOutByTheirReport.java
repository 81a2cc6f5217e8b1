package org.remit.clearance.process;

import org.remit.clearance.ClearanceService;
import org.remit.engine.KeptOut;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Whoever wrote a report, or changed its facts, neither clears nor approves it (invariant 6). */
@Component
class KeptOutByTheirReport implements KeptOut {

  private final ClearanceService clearances;

  KeptOutByTheirReport(ClearanceService clearances) {
    this.clearances = clearances;
  }

  @Override
  public void requireNot(DecisionReference decision, String task) {
    switch (task) {
      case "Task_VerifyImplications" -> clearances.requireNotAuthor(decision, "clears");
      case "Task_ApproveReport" -> clearances.requireNotAuthor(decision, "approves");
      default -> { }
    }
  }
}
