package org.remit.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.procurement.ProcurementService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Opens the procurement and answers whether staff may move. */
@Component
class OpenProcurement implements JavaDelegate {

  private final ProcurementService procurements;

  OpenProcurement(ProcurementService procurements) {
    this.procurements = procurements;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var resolution = ProcurementVariables.RESOLUTION.from(process);
    ProcurementVariables.STAFF_MAY_MOVE.set(process, procurements.open(decision, resolution));
  }
}
