package org.remit.clearance.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.remit.clearance.ClearanceService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** What the model asks of the clearances. */
@Component("clearances")
public class ClearanceQuestions {

  private final ClearanceService clearances;

  ClearanceQuestions(ClearanceService clearances) {
    this.clearances = clearances;
  }

  public List<String> outstanding(DelegateExecution process) {
    return clearances.outstanding(new DecisionReference(process.getProcessBusinessKey()));
  }

  public boolean anyReturned(DelegateExecution process) {
    return clearances.anyReturned(new DecisionReference(process.getProcessBusinessKey()));
  }
}
