package org.remit.procurement.process;

import java.util.Map;
import org.remit.engine.TaskFacts;
import org.remit.procurement.ProcurementService;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Who may tender only, as the decision set it and as it must stand in the tender; how long it is open at least. */
@Component
class FactsForTheTender implements TaskFacts {

  private final Decisions decisions;
  private final ProcurementService procurements;

  FactsForTheTender(Decisions decisions, ProcurementService procurements) {
    this.decisions = decisions;
    this.procurements = procurements;
  }

  @Override
  public String taskKey() {
    return "Task_PublishTender";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    var limits = decisions.get(decision).proposal().resolution(resolution).orElseThrow().procurement().providerLimits();
    return Map.of("limits", limits.isEmpty() ? "none" : String.join("; ", limits),
        "period", procurements.tenderPeriodInWords(decision, resolution));
  }
}
