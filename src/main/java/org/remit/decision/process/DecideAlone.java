package org.remit.decision.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.decision.DecisionMaking;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Takes the decision of one member or one officer. */
@Component
class DecideAlone implements TaskListener {

  private final DecisionMaking making;

  DecideAlone(DecisionMaking making) {
    this.making = making;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    DecisionVariables.DECISION_OUTCOME.set(task, making.decide(form.decision(), DecideForm.read(form)));
  }
}
