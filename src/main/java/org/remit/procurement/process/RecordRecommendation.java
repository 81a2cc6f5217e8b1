package org.remit.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.procurement.ProcurementService.Recommendation;
import org.remit.procurement.ProcurementService;
import org.springframework.stereotype.Component;

/** Records whom and what procurement recommends. */
@Component
class RecordRecommendation implements TaskListener {

  private final ProcurementService procurements;

  RecordRecommendation(ProcurementService procurements) {
    this.procurements = procurements;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    procurements.recommend(
        form.decision(),
        form.resolution(),
        ProcurementVariables.LOT.from(task),
        new Recommendation(
            form.required("supplier", "Name the supplier as in the evaluation."),
            form.requiredMoney("total", "Give the value over the whole life."),
            form.requiredMoney("annual", "Give the value in a year."),
            form.choice("vat", "exclusive", "inclusive"),
            form.requiredNumber("months", "Give the term in months."),
            form.date("contractFrom").orElse(null),
            form.months("extensions"),
            form.required("reasons", "Say why this tender is recommended.")));
  }
}
