package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.contract.VariationService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Finds the contract in the register, or enters it from the facts. */
@Component
class OpenVariation implements JavaDelegate {

  private final VariationService variations;

  OpenVariation(VariationService variations) {
    this.variations = variations;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    var resolution = ContractVariables.RESOLUTION.from(process);
    variations.open(decision, resolution);
  }
}
