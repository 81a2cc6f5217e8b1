package org.remit.contract.process;

import java.util.Map;
import org.remit.contract.ContractManagementService;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** When the contract ends, and by when what follows it is begun. */
@Component
class FactsForWhatFollows implements TaskFacts {

  private final ContractManagementService contracts;

  FactsForWhatFollows(ContractManagementService contracts) {
    this.contracts = contracts;
  }

  @Override
  public String taskKey() {
    return "Task_DecideWhatFollows";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return Map.of("contract", contracts.aboutTheEnd(decision, resolution));
  }
}
