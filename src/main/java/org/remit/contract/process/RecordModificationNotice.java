package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.VariationService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records the notice that follows the modification. */
@Component
class RecordModificationNotice implements TaskListener {

  private final VariationService variations;

  RecordModificationNotice(VariationService variations) {
    this.variations = variations;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    variations.publishModificationNotice(
        form.decision(),
        form.resolution(),
        form.required("noticeReference", "Give the reference of the notice."),
        form.requiredDate("publishedOn", "Give the day of publication."));
  }
}
