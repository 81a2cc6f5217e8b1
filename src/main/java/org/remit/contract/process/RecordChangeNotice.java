package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.VariationService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records the change notice that comes before the modification. */
@Component
class RecordChangeNotice implements TaskListener {

  private final VariationService variations;

  RecordChangeNotice(VariationService variations) {
    this.variations = variations;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    variations.publishChangeNotice(
        form.decision(),
        form.resolution(),
        form.required("noticeReference", "Give the reference of the notice."),
        form.requiredDate("publishedOn", "Give the day of publication."));
  }
}
