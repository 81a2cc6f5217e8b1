package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.contract.ContractManagementService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Asks the register whether the contract is over: an extension, or notice, has moved its end. */
@Component
class AskWhetherItEnded implements JavaDelegate {

  private final ContractManagementService contracts;

  AskWhetherItEnded(ContractManagementService contracts) {
    this.contracts = contracts;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var resolution = ContractVariables.RESOLUTION.from(process);
    ContractVariables.HAS_ENDED.set(process, contracts.hasEnded(decision, resolution));
    ContractVariables.END_NOTICE_DUE.set(process, contracts.isEndNoticeDue(decision, resolution));
  }
}
