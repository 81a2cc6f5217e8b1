package org.remit.commissioning.process;

import org.remit.commissioning.Journey;
import org.remit.engine.EachByItself;
import org.remit.engine.ProcessSweep;
import org.remit.engine.Processes;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Ends what its lifecycle left open because part of it waited for its effect again. */
@Component
class ClosingSweep implements ProcessSweep {

  private final EachByItself each;
  private final Processes processes;
  private final Journey journey;

  ClosingSweep(EachByItself each, Processes processes, Journey journey) {
    this.each = each;
    this.processes = processes;
    this.journey = journey;
  }

  @Override
  public void sweep() {
    each.of(journey.withNothingLeftToDo(), this::close);
  }

  private void close(DecisionReference decision) {
    if (!processes.isRunning("decision-lifecycle", decision)) journey.close(decision);
  }
}
