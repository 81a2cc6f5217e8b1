package org.remit.commissioning.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.commissioning.LinkedAwardsService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Task_DecideOneOrSeveral. */
@Component
class RecordOneOrSeveral implements TaskListener {

  private final LinkedAwardsService linkedAwards;

  RecordOneOrSeveral(LinkedAwardsService linkedAwards) {
    this.linkedAwards = linkedAwards;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    linkedAwards.answer(
        form.decision(), form.choice("outcome", "one", "several"),
        form.required("reasons", "Give the reasons for the answer."));
  }
}
