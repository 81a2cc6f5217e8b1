package org.remit.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.procurement.ProcurementService.Evaluation;
import org.remit.procurement.ProcurementService;
import org.springframework.stereotype.Component;

/** Records how the tenders scored, and whether there is one to recommend. */
@Component
class RecordEvaluation implements TaskListener {

  private final ProcurementService procurements;

  RecordEvaluation(ProcurementService procurements) {
    this.procurements = procurements;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var recommend = form.choice("outcome", "recommend", "none").equals("recommend");
    var reasons = recommend ? form.text("reasons").orElse(null)
        : form.required("reasons", "Say why no tender can be recommended.");
    procurements.evaluate(
        form.decision(),
        form.resolution(),
        ProcurementVariables.LOT.from(task),
        new Evaluation(recommend, form.lines("criteria"), form.lines("tenders"), reasons));
  }
}
