package org.remit.pension.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.pension.PensionService;
import org.remit.pension.PensionService.AgreementAnswer;
import org.springframework.stereotype.Component;

/** How far the admission agreement is. */
@Component
class RecordAdmissionAgreement implements TaskListener {

  private final PensionService pensions;

  RecordAdmissionAgreement(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    pensions.recordAgreement(
        form.decision(),
        form.resolution(),
        new AgreementAnswer(
            form.choice("outcome", "executed", "confirmed", "drafted", "not-yet", "unchanged"),
            form.lines("parties"),
            form.date("executedOn").orElse(null),
            form.date("effectiveFrom").orElse(null),
            form.date("confirmedOn").orElse(null),
            form.text("evidence").orElse(null),
            form.text("reasons").orElse(null)));
  }
}
