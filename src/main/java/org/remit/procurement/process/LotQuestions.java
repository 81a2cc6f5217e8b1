package org.remit.procurement.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.remit.procurement.ProcurementService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** What the procurement asks of its lots. */
@Component("lots")
public class LotQuestions {

  private final ProcurementService procurements;

  LotQuestions(ProcurementService procurements) {
    this.procurements = procurements;
  }

  /** The lots, each of which goes its own way. */
  public List<String> of(DelegateExecution process) {
    return procurements.lotsOf(decision(process), ProcurementVariables.RESOLUTION.from(process));
  }

  /** Is there a tender to recommend for this lot? */
  public boolean anyToRecommend(DelegateExecution process) {
    return procurements.hasTenderToRecommend(decision(process), ProcurementVariables.RESOLUTION.from(process),
        ProcurementVariables.LOT.from(process));
  }

  /** How the procurement ends: with an award that was proposed for any lot, or abandoned. */
  public String outcome(DelegateExecution process) {
    return procurements.isAnyAwardProposed(decision(process), ProcurementVariables.RESOLUTION.from(process))
        ? "award-proposed" : "abandoned";
  }

  private static DecisionReference decision(DelegateExecution process) {
    return new DecisionReference(process.getProcessBusinessKey());
  }
}
