package org.remit.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.procurement.ProcurementService.Abandonment;
import org.remit.procurement.ProcurementService;
import org.springframework.stereotype.Component;

/** Records why and where the procurement was abandoned. */
@Component
class RecordAbandonment implements TaskListener {

  private final ProcurementService procurements;

  RecordAbandonment(ProcurementService procurements) {
    this.procurements = procurements;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    procurements.abandon(
        form.decision(),
        form.resolution(),
        ProcurementVariables.LOT.from(task),
        new Abandonment(
            form.required("noticeReference", "Give the reference of the notice."),
            form.required("reasons", "Say why the procurement is abandoned.")));
  }
}
