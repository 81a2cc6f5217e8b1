package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.GrantService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records the payment of a grant. */
@Component
class RecordGrantPayment implements TaskListener {

  private final GrantService grants;

  RecordGrantPayment(GrantService grants) {
    this.grants = grants;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    grants.pay(
        form.decision(),
        form.resolution(),
        form.requiredMoney("amount", "Give the amount paid."),
        form.required("paymentReference", "Give the reference of the payment."),
        form.text("statement").orElse(null));
    ContractVariables.ENTRY_DUE.set(task, grants.isEntryDue(form.decision(), form.resolution()));
  }
}
