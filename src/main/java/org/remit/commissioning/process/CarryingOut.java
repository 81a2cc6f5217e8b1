package org.remit.commissioning.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.remit.commissioning.Journey;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** The resolutions that CallActivity_ResolutionImplementation goes through, one instance each. */
@Component
public class CarryingOut {

  private final Journey journey;

  CarryingOut(Journey journey) {
    this.journey = journey;
  }

  public List<String> resolutionsOf(DelegateExecution process) {
    return journey.approvedResolutions(new DecisionReference(process.getProcessBusinessKey()));
  }
}
