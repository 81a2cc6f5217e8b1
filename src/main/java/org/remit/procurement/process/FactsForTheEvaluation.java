package org.remit.procurement.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.remit.engine.TaskFacts;
import org.remit.procurement.Criterion;
import org.remit.procurement.ProcurementService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** The criteria as the tender published them, and the lots. */
@Component
class FactsForTheEvaluation implements TaskFacts {

  private final ProcurementService procurements;

  FactsForTheEvaluation(ProcurementService procurements) {
    this.procurements = procurements;
  }

  @Override
  public String taskKey() {
    return "Task_EvaluateTenders";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    var procurement = procurements.find(decision, resolution).orElseThrow();
    var criteria = procurement.lots().stream().filter(lot -> !lot.criteria().isEmpty())
        .map(lot -> (lot.isWhole() ? "" : "lot " + lot.lot() + ": ")
            + lot.criteria().stream().map(Criterion::toString).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
    var lots = procurement.lots().stream().filter(lot -> !lot.isWhole()).map(lot -> lot.lot() + " " + lot.title())
        .collect(Collectors.joining("; "));
    return Map.of("criteria", criteria.isEmpty() ? "not in the tender; enter them below" : criteria,
        "lots", lots.isEmpty() ? "none, it is one whole" : lots);
  }
}
