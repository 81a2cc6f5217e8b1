package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.contract.GrantService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Records that it needs a procurement, being a contract in substance. */
@Component
class RefuseAsGrant implements JavaDelegate {

  private final GrantService grants;

  RefuseAsGrant(GrantService grants) {
    this.grants = grants;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var resolution = ContractVariables.RESOLUTION.from(process);
    grants.refuseAsGrant(decision, resolution);
  }
}
