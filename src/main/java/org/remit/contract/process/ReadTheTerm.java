package org.remit.contract.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.contract.ContractManagementService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Reads from the register when a contract ends, and by when what follows it is begun. */
@Component
class ReadTheTerm implements JavaDelegate {

  private final ContractManagementService contracts;

  ReadTheTerm(ContractManagementService contracts) {
    this.contracts = contracts;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var days = contracts.readTheTerm(decision, ContractVariables.RESOLUTION.from(process));
    ContractVariables.DECIDE_BY.set(process, Date.from(days.decideBy()));
    ContractVariables.CONTRACT_ENDS.set(process, Date.from(days.ends()));
  }
}
