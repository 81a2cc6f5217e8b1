package org.remit.decision.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.decision.BeforeDeciding;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Takes the evidence of the consultation that the delegation asks for. */
@Component
class EvidenceConsultation implements TaskListener {

  private final BeforeDeciding before;

  EvidenceConsultation(BeforeDeciding before) {
    this.before = before;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    before.evidenceConsultation(form.decision(), form.lines("consulted"));
  }
}
