package org.remit.contract.process;

import java.util.Map;
import org.remit.contract.ContractAwardService;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** The law that the award is made under: notice and standstill follow from it. */
@Component
class FactsForTheNotice implements TaskFacts {

  private final ContractAwardService awards;

  FactsForTheNotice(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public String taskKey() {
    return "Task_PublishAwardNotice";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return Map.of("law", awards.law(decision, resolution));
  }
}
