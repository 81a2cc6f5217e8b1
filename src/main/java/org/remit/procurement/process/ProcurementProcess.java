package org.remit.procurement.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.remit.engine.Processes;
import org.remit.procurement.ProcurementWorkflow;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Ends what goes no further of the process {@code procurement}, and starts {@code procurement-abandonment}. */
@Component
class ProcurementProcess implements ProcurementWorkflow {

  private final Processes processes;
  private final Decisions decisions;

  ProcurementProcess(Processes processes, Decisions decisions) {
    this.processes = processes;
    this.decisions = decisions;
  }

  @Override
  public void lotsAbandoned(DecisionReference decision, String resolution, List<String> lots, UUID abandonment) {
    for (var lot : lots) {
      processes.correlate("LotAbandoned", decision, Map.of("resolution", resolution, "lot", lot));
    }
    tell(decision, resolution, abandonment);
  }

  @Override
  public void procurementAbandoned(DecisionReference decision, String resolution, String outcome, UUID abandonment) {
    processes.correlate("ProcurementAbandoned", decision, Map.of("resolution", resolution),
        Map.of("implementationOutcome", outcome));
    tell(decision, resolution, abandonment);
  }

  private void tell(DecisionReference decision, String resolution, UUID abandonment) {
    processes.start("procurement-abandonment", decision, decisions.get(decision).authority(),
        Map.of("resolution", resolution, "abandonment", abandonment.toString()));
  }
}
