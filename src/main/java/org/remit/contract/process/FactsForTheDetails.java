package org.remit.contract.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.remit.contract.ContractAwardService;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** By which notice the details of the contract are published, and until when. */
@Component
class FactsForTheDetails implements TaskFacts {

  private final ContractAwardService awards;

  FactsForTheDetails(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public String taskKey() {
    return "Task_PublishContractDetails";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return Map.of("notice", awards.detailsNotice(decision, resolution));
  }

  @Override
  public Optional<Instant> due(DecisionReference decision, String resolution) {
    return awards.lastMoment(decision, resolution, "contract-details");
  }
}
