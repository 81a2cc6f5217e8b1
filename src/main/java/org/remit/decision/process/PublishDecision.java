package org.remit.decision.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.decision.DecisionMaking;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Publishes the record of the decision. */
@Component
class PublishDecision implements TaskListener {

  private final DecisionMaking making;

  PublishDecision(DecisionMaking making) {
    this.making = making;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    making.publish(form.decision(), form.flag("confirmed"));
  }
}
