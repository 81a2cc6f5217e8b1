package org.remit.contract.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.remit.contract.ContractAwardService;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Until when the copy of the contract is published, and by which rule. */
@Component
class FactsForTheCopy implements TaskFacts {

  private final ContractAwardService awards;

  FactsForTheCopy(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public String taskKey() {
    return "Task_PublishContractCopy";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return Map.of("notice", awards.copyNotice(decision, resolution));
  }

  @Override
  public Optional<Instant> due(DecisionReference decision, String resolution) {
    return awards.lastMoment(decision, resolution, "contract-copy");
  }
}
