package org.remit.contract.process;

import java.util.Map;
import org.remit.contract.GrantService;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** What the council's own records show of assistance to the recipient. */
@Component
class FactsForTheSubsidyCheck implements TaskFacts {

  private final GrantService grants;

  FactsForTheSubsidyCheck(GrantService grants) {
    this.grants = grants;
  }

  @Override
  public String taskKey() {
    return "Task_CheckSubsidy";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return Map.of("known", grants.assistanceOnRecord(decision, resolution));
  }
}
