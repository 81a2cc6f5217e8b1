package org.remit.clearance.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.clearance.ClearanceService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

@Component
class RecordReportApproval implements TaskListener {

  private final ClearanceService clearances;

  RecordReportApproval(ClearanceService clearances) {
    this.clearances = clearances;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var approved = form.choice("outcome", "approved", "returned").equals("approved");
    var reasons = form.text("reasons").orElse(null);
    if (approved) {
      clearances.approve(form.decision(), reasons, form.text("whyNoNewVersion").orElse(null));
    } else {
      clearances.giveBack(form.decision(), reasons);
    }
  }
}
