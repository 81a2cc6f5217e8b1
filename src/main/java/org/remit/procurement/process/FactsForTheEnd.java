package org.remit.procurement.process;

import java.util.Map;
import org.remit.engine.TaskFacts;
import org.remit.procurement.ProcurementService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** By which notice a procurement that ends without an award is told. */
@Component
class FactsForTheEnd implements TaskFacts {

  private final ProcurementService procurements;

  FactsForTheEnd(ProcurementService procurements) {
    this.procurements = procurements;
  }

  @Override
  public String taskKey() {
    return "Task_AbandonProcurement";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return Map.of("notice", procurements.abandonmentNotice(decision, resolution));
  }
}
