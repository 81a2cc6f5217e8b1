package org.remit.pension.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.pension.AdmissionRisk;
import org.remit.pension.PensionService;
import org.springframework.stereotype.Component;

/** The risk of the admission was assessed. */
@Component
class RecordAdmissionRisk implements TaskListener {

  private final PensionService pensions;

  RecordAdmissionRisk(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    pensions.assessRisk(
        form.decision(),
        form.resolution(),
        new AdmissionRisk(
            form.requiredDate("instructedOn", "Say when the actuary was instructed."),
            form.requiredDate("reportOn", "Say when the actuary reported."),
            form.choice("security", "bond", "indemnity", "guarantee", "none"),
            form.money("amount").orElse(null),
            form.date("riskPeriodEnds").orElse(null),
            form.required("conclusion", "Write the conclusion.")));
  }
}
