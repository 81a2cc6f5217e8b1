package org.remit.pension.process;

import static org.remit.pension.process.PensionVariables.PENSION_ROUTE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.pension.PensionRoute;
import org.remit.pension.PensionService;
import org.springframework.stereotype.Component;

/** Pensions has settled the route. */
@Component
class RecordPensionRoute implements TaskListener {

  private final PensionService pensions;

  RecordPensionRoute(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var route =
        new PensionRoute(
            form.choice("route", "admission", "comparable-scheme", "scheme-employer", "none-lgps"),
            form.text("administeringAuthority").orElse(null),
            form.text("schemeEmployer").orElse(null),
            form.text("bodyKind").orElse(null),
            form.text("joiners").orElse(null),
            form.text("sharing").orElse(null),
            form.required("reasons", "Write the reasons, or name the evidence."));
    PENSION_ROUTE.set(
        task.getExecution().getProcessInstance(),
        pensions.settleRoute(form.decision(), form.resolution(), route));
  }
}
