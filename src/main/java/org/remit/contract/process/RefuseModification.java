package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.contract.VariationService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Records that the modification needs a procurement of its own. */
@Component
class RefuseModification implements JavaDelegate {

  private final VariationService variations;

  RefuseModification(VariationService variations) {
    this.variations = variations;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var resolution = ContractVariables.RESOLUTION.from(process);
    variations.refuse(decision, resolution);
  }
}
