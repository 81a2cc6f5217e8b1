package org.remit.decision.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.decision.DecisionMaking;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records what Cabinet or council decided at its meeting. */
@Component
class RecordMeetingDecision implements TaskListener {

  private final DecisionMaking making;

  RecordMeetingDecision(DecisionMaking making) {
    this.making = making;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    DecisionVariables.DECISION_OUTCOME.set(task, making.decide(form.decision(), DecideForm.read(form)));
  }
}
