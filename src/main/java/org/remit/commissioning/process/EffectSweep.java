package org.remit.commissioning.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.remit.commissioning.Journey;
import org.remit.engine.AsTheSystem;
import org.remit.engine.EachByItself;
import org.remit.engine.ProcessSweep;
import org.remit.engine.Processes;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Wakes what waits for an effect that came between its question and its wait: a message tells only those who wait. */
@Component
class EffectSweep implements ProcessSweep {

  private final RuntimeService runtime;
  private final AsTheSystem system;
  private final EachByItself each;
  private final Processes processes;
  private final Journey journey;

  EffectSweep(
      RuntimeService runtime, AsTheSystem system, EachByItself each, Processes processes, Journey journey) {
    this.runtime = runtime;
    this.system = system;
    this.each = each;
    this.processes = processes;
    this.journey = journey;
  }

  @Override
  public void sweep() {
    system.run(() -> each.of(waitingForTheirEffect(), this::wake));
  }

  private List<ProcessInstance> waitingForTheirEffect() {
    return runtime.createProcessInstanceQuery()
        .processDefinitionKey("resolution-implementation")
        .activityIdIn("Gateway_AwaitEffect")
        .list();
  }

  private void wake(ProcessInstance waiting) {
    var decision = new DecisionReference(waiting.getBusinessKey());
    var resolution = (String) runtime.getVariable(waiting.getId(), "resolution");
    var match = Map.<String, Object>of("resolution", resolution);
    if (journey.hasEffect(decision, resolution)) processes.correlate("ResolutionTookEffect", decision, match);
    else if (journey.hasFallen(decision, resolution)) processes.correlate("ResolutionFell", decision, match);
  }
}
