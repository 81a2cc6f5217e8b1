package org.remit.contract.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.remit.contract.ContractManagementService;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** By which notice the end of the contract is told, and until when. */
@Component
class FactsForTheEndNotice implements TaskFacts {

  private final ContractManagementService contracts;

  FactsForTheEndNotice(ContractManagementService contracts) {
    this.contracts = contracts;
  }

  @Override
  public String taskKey() {
    return "Task_PublishEndNotice";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return Map.of("contract", contracts.endNoticeInWords(decision, resolution));
  }

  @Override
  public Optional<Instant> due(DecisionReference decision, String resolution) {
    return contracts.endNoticeDue(decision, resolution);
  }
}
