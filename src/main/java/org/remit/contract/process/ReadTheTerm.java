package org.remit.contract.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.contract.ContractManagementService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Reads from the register when a contract ends, by when what follows it is begun, and when it is reviewed next. */
@Component
class ReadTheTerm implements JavaDelegate {

  private final ContractManagementService contracts;
  private final NextReview next;

  ReadTheTerm(ContractManagementService contracts, NextReview next) {
    this.contracts = contracts;
    this.next = next;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var resolution = ContractVariables.RESOLUTION.from(process);
    var days = contracts.readTheTerm(decision, resolution);
    ContractVariables.DECIDE_BY.set(process, Date.from(days.decideBy()));
    var ends = Date.from(days.ends());
    ContractVariables.CONTRACT_ENDS.set(process, ends);
    next.set(process, decision, resolution, ends);
  }
}
