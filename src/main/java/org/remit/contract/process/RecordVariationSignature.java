package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.VariationService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records the signature of a variation. */
@Component
class RecordVariationSignature implements TaskListener {

  private final VariationService variations;

  RecordVariationSignature(VariationService variations) {
    this.variations = variations;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    variations.sign(
        form.decision(),
        form.resolution(),
        SignedBy.of(form),
        form.requiredChange("value", "Give the value that the variation adds; 0 for none."),
        form.date("ends").orElse(null));
  }
}
