package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.GrantService.Agreement;
import org.remit.contract.GrantService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records the signature of a grant agreement. */
@Component
class RecordGrantSignature implements TaskListener {

  private final GrantService grants;

  RecordGrantSignature(GrantService grants) {
    this.grants = grants;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    grants.sign(
        form.decision(),
        form.resolution(),
        SignedBy.of(form),
        new Agreement(
            form.required("contractTitle", "Give the title of the agreement."),
            form.requiredMoney("value", "Give the amount."),
            form.requiredDate("starts", "Give the day on which the agreement starts."),
            form.requiredDate("ends", "Give the day on which the agreement ends."),
            form.lines("conditions"),
            form.required("responsiblePost", "Name the post responsible for the grant.")));
  }
}
