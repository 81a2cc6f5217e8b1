package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.GrantService.SubsidyCheck;
import org.remit.contract.GrantService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records by which rules of the day the grant may be given. */
@Component
class RecordSubsidyCheck implements TaskListener {

  private final GrantService grants;

  RecordSubsidyCheck(GrantService grants) {
    this.grants = grants;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var lawful = form.choice("outcome", "lawful", "not-lawful").equals("lawful");
    grants.checkSubsidy(
        form.decision(),
        form.resolution(),
        new SubsidyCheck(
            lawful,
            form.choice("basis", GrantService.SUBSIDY_BASES),
            form.money("otherAssistance").orElse(null),
            form.date("notifiedOn").orElse(null),
            form.text("confirmation").orElse(null),
            form.date("confirmedOn").orElse(null),
            form.required("reasons", "Say why.")));
    ContractVariables.SUBSIDY_LAWFUL.set(task, lawful);
  }
}
