package org.remit.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.procurement.ProcurementService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Proposes the award as a decision of its own. */
@Component
class ProposeAward implements JavaDelegate {

  private final ProcurementService procurements;

  ProposeAward(ProcurementService procurements) {
    this.procurements = procurements;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var resolution = ProcurementVariables.RESOLUTION.from(process);
    procurements.proposeAward(decision, resolution, ProcurementVariables.LOT.from(process));
  }
}
