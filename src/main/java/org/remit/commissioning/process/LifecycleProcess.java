package org.remit.commissioning.process;

import java.util.Map;
import org.remit.commissioning.Journey;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.papers.DocumentReplaced;
import org.remit.proposal.DecisionProposed;
import org.remit.proposal.DecisionWithdrawn;
import org.remit.proposal.FactsChanged;
import org.remit.proposal.ResolutionFell;
import org.remit.proposal.ResolutionTookEffect;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the lifecycle what has happened to the case, in the same transaction, after every other listener. */
@Component
class LifecycleProcess {

  private final Processes processes;
  private final OpenTasks tasks;
  private final Journey journey;

  LifecycleProcess(Processes processes, OpenTasks tasks, Journey journey) {
    this.processes = processes;
    this.tasks = tasks;
    this.journey = journey;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(DecisionProposed proposed) {
    processes.start("decision-lifecycle", proposed.decision(), proposed.authority(), Map.of());
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(FactsChanged changed) {
    tasks.refreshFacts(changed.decision());
    processes.correlate("FactsChanged", changed.decision());
  }

  /**
   * Another report is to be cleared again, as facts are that have changed, and may put right what is asked about it.
   */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(DocumentReplaced replaced) {
    var decision = replaced.decision();
    if (journey.mustBeClearedAnew(decision) || processes.isRunning("route-determination", decision)) {
      processes.correlate("FactsChanged", decision);
    }
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(DecisionWithdrawn withdrawn) {
    processes.correlate("DecisionWithdrawn", withdrawn.decision());
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(ResolutionTookEffect effect) {
    processes.correlate("ResolutionTookEffect", effect.decision(), Map.of("resolution", effect.resolution()));
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(ResolutionFell fell) {
    processes.correlate("ResolutionFell", fell.decision(), Map.of("resolution", fell.resolution()));
  }
}
