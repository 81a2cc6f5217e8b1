package org.remit.pension.process;

import static org.remit.pension.process.PensionVariables.IMPLEMENTATION_OUTCOME;
import static org.remit.pension.process.PensionVariables.LGPS_RIGHTS;
import static org.remit.pension.process.PensionVariables.PENSION_ROUTE;
import static org.remit.pension.process.PensionVariables.PENSION_ROUTE_SETTLED;
import static org.remit.pension.process.PensionVariables.STAGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.pension.PensionService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Where the case stands when its pensions begin. */
@Component
class ReadPensionPosition implements JavaDelegate {

  private final PensionService pensions;

  ReadPensionPosition(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void execute(DelegateExecution process) {
    var position =
        pensions.begin(
            new DecisionReference(process.getProcessBusinessKey()), (String) process.getVariable("resolution"),
            STAGE.find(process).orElse(null));
    STAGE.set(process, position.stage());
    LGPS_RIGHTS.set(process, position.lgpsRights());
    PENSION_ROUTE.set(process, position.route());
    PENSION_ROUTE_SETTLED.set(process, position.routeSettled());
    IMPLEMENTATION_OUTCOME.set(process, "pension-settled");
  }
}
