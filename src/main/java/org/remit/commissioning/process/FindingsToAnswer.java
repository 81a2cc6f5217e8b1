package org.remit.commissioning.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.remit.commissioning.Journey;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The roles that Task_AnswerFindings goes through, one task each. */
@Component
public class FindingsToAnswer {

  private final Journey journey;

  FindingsToAnswer(Journey journey) {
    this.journey = journey;
  }

  /** Whether anybody is still to answer; one person may have answered in several roles. */
  public boolean anyWaits(DelegateExecution process) {
    return !whoAnswers(process).isEmpty();
  }

  public List<String> whoAnswers(DelegateExecution process) {
    return journey.whoAnswers(new DecisionReference(process.getProcessBusinessKey())).stream().map(Role::id).toList();
  }
}
