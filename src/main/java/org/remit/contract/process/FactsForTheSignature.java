package org.remit.contract.process;

import java.util.Map;
import org.remit.contract.ContractAwardService;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** What was approved: the contract stays within it. */
@Component
class FactsForTheSignature implements TaskFacts {

  private final ContractAwardService awards;

  FactsForTheSignature(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public String taskKey() {
    return "Task_SignContract";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return Map.of("approved", awards.approved(decision, resolution),
        "indicators", awards.indicatorsAsked(decision, resolution));
  }
}
