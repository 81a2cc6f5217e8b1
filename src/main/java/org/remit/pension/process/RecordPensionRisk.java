package org.remit.pension.process;

import static org.remit.pension.process.PensionVariables.RISK_TAKEN;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.pension.PensionService;
import org.springframework.stereotype.Component;

/** The officer has answered for the pension conditions that are open. */
@Component
class RecordPensionRisk implements TaskListener {

  private final PensionService pensions;

  RecordPensionRisk(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    RISK_TAKEN.set(
        task.getExecution().getProcessInstance(),
        pensions.takeRisk(
            form.decision(),
            form.resolution(),
            form.choice("outcome", "accepted", "not-accepted").equals("accepted"),
            form.required("reasons", "Write the reasons.")));
  }
}
