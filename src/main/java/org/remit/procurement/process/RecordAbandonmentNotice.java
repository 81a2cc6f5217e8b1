package org.remit.procurement.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.procurement.AbandonmentService;
import org.springframework.stereotype.Component;

/** Records where and when the end of a procurement was told. */
@Component
class RecordAbandonmentNotice implements TaskListener {

  private final AbandonmentService abandonments;

  RecordAbandonmentNotice(AbandonmentService abandonments) {
    this.abandonments = abandonments;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    abandonments.publishNotice(
        form.decision(),
        UUID.fromString(ProcurementVariables.ABANDONMENT.from(task)),
        form.required("noticeReference", "Give the reference of the notice or letter."),
        form.requiredDate("publishedOn", "Give the day on which it was published or sent."));
  }
}
