package org.remit.callin.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.callin.CallInChecks;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Takes democratic services' judgement of one request. */
@Component
class CheckCallInRequest implements TaskListener {

  private final CallInChecks checks;

  CheckCallInRequest(CallInChecks checks) {
    this.checks = checks;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var valid = form.choice("outcome", "valid", "invalid").equals("valid");
    var number = Integer.parseInt(CallInVariables.REQUEST_NO.from(task));
    var reasons = form.required("reasons", "Write what makes it valid or not.");
    checks.check(form.decision(), number, valid, form.lines("membersFound"), reasons);
  }
}
