package org.remit.procurement.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.procurement.ProcurementService.NoticeFacts;
import org.remit.procurement.ProcurementService.Tender;
import org.remit.procurement.ProcurementService;
import org.remit.routing.Words;
import org.springframework.stereotype.Component;

/** Records the tender as published. */
@Component
class RecordTender implements TaskListener {

  private final ProcurementService procurements;

  RecordTender(ProcurementService procurements) {
    this.procurements = procurements;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var opens = procurements.publishTender(
        form.decision(),
        form.resolution(),
        new Tender(
            form.choice("procedure", Words.PROCEDURES),
            form.required("noticeReference", "Give the reference of the notice."),
            form.requiredDate("tenderDeadline", "Give the last day for tenders."),
            form.lines("lots"),
            form.number("lotsPerProvider").orElse(null),
            form.lines("criteria"),
            form.lines("providerLimits"),
            form.flag("conflictsAssessed"),
            form.text("socialValue").orElse(null),
            form.text("minimumCase").orElse(null),
            form.number("minimumDays").orElse(null),
            form.text("minimumRule").orElse(null),
            new NoticeFacts(
                form.text("marketEngagement").orElse(null),
                form.text("engagementReasons").orElse(null),
                form.money("estimatedValue").orElse(null),
                form.text("duration").orElse(null))));
    ProcurementVariables.TENDER_DEADLINE_PASSES_AT.set(task, Date.from(opens));
  }
}
