package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.VariationService.Test;
import org.remit.contract.VariationService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records whether the modification is permitted, and which notices it has. */
@Component
class RecordModificationTest implements TaskListener {

  private final VariationService variations;

  RecordModificationTest(VariationService variations) {
    this.variations = variations;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var test = new Test(
        form.choice("outcome", "permitted", "not-permitted").equals("permitted"),
        form.choice("ground", VariationService.GROUNDS),
        form.requiredChange("valueChange", "Give the change of the value; 0 for none."),
        form.requiredNumber("termChangeMonths", "Give the change of the term in months; 0 for none."),
        form.number("extensionsUsed").orElse(0),
        form.yes("scopeChanges"),
        form.yes("balanceChanges"),
        form.required("reasons", "Say why."));
    var notices = variations.test(form.decision(), form.resolution(), test);
    ContractVariables.MODIFICATION_PERMITTED.set(task, test.permitted());
    ContractVariables.CHANGE_NOTICE_DUE.set(task, notices.changeNoticeDue());
    ContractVariables.MODIFICATION_NOTICE_DUE.set(task, notices.modificationNoticeDue());
  }
}
