package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.contract.ContractAwardService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Enters the signed contract in the register. */
@Component
class RegisterContract implements JavaDelegate {

  private final ContractAwardService awards;

  RegisterContract(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var resolution = ContractVariables.RESOLUTION.from(process);
    awards.register(decision, resolution);
    ContractVariables.CONTRACT_COPY_DUE.set(process, awards.isCopyDue(decision, resolution));
  }
}
