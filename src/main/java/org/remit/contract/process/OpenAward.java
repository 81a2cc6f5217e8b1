package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.contract.ContractAwardService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Opens an award and answers what is to be done for it. */
@Component
class OpenAward implements JavaDelegate {

  private final ContractAwardService awards;

  OpenAward(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var resolution = ContractVariables.RESOLUTION.from(process);
    var opened = awards.open(decision, resolution);
    ContractVariables.AWARD_NOTICE_NEEDED.set(process, opened.noticeNeeded());
    ContractVariables.CONTRACT_DETAILS_DUE.set(process, opened.detailsDue());
    ContractVariables.STAFF_MAY_MOVE.set(process, opened.staffMayMove());
    ContractVariables.CONTRACT_TO_SIGN.set(process, opened.contractToSign());
    if (!opened.contractToSign()) {
      ContractVariables.CONTRACT_COPY_DUE.set(process, false);
      ContractVariables.IMPLEMENTATION_OUTCOME.set(process, "provided-in-house");
    }
  }
}
