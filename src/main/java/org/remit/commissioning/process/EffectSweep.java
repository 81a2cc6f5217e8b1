package org.remit.commissioning.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.remit.commissioning.Journey;
import org.remit.engine.AsTheSystem;
import org.remit.engine.ProcessSweep;
import org.remit.engine.Processes;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wakes what waits for an effect that came between its question and its wait: a message tells only those who wait. Ends
 * what its lifecycle left open because part of it waited for its effect again.
 */
@Component
class EffectSweep implements ProcessSweep {

  private final RuntimeService runtime;
  private final AsTheSystem system;
  private final Processes processes;
  private final Journey journey;

  EffectSweep(RuntimeService runtime, AsTheSystem system, Processes processes, Journey journey) {
    this.runtime = runtime;
    this.system = system;
    this.processes = processes;
    this.journey = journey;
  }

  @Override
  @Transactional
  public void sweep() {
    system.run(
        () -> {
          for (var waiting : runtime.createProcessInstanceQuery()
              .processDefinitionKey("resolution-implementation")
              .activityIdIn("Gateway_AwaitEffect")
              .list()) {
            var decision = new DecisionReference(waiting.getBusinessKey());
            var resolution = (String) runtime.getVariable(waiting.getId(), "resolution");
            var match = Map.<String, Object>of("resolution", resolution);
            if (journey.hasEffect(decision, resolution)) processes.correlate("ResolutionTookEffect", decision, match);
            else if (journey.hasFallen(decision, resolution)) processes.correlate("ResolutionFell", decision, match);
          }
          journey.withNothingLeftToDo().stream()
              .filter(decision -> !processes.isRunning("decision-lifecycle", decision))
              .forEach(journey::close);
        });
  }
}
