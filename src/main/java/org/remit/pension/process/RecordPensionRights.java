package org.remit.pension.process;

import static org.remit.pension.process.PensionVariables.LGPS_RIGHTS;
import static org.remit.pension.process.PensionVariables.PENSION_ROUTE_SETTLED;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.pension.PensionService;
import org.springframework.stereotype.Component;

/** Whether any of the staff have LGPS rights. */
@Component
class RecordPensionRights implements TaskListener {

  private final PensionService pensions;

  RecordPensionRights(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var any = form.yes("outcome");
    var routeSettled =
        pensions.establishRights(
            form.decision(),
            form.resolution(),
            any,
            any ? form.lines("members") : List.of(),
            form.requiredDate("establishedOn", "Give the day on which it was established."),
            form.required("evidence", "Name the evidence: whose answer, which letter."));
    var process = task.getExecution().getProcessInstance();
    LGPS_RIGHTS.set(process, any ? "yes" : "no");
    PENSION_ROUTE_SETTLED.set(process, routeSettled);
  }
}
