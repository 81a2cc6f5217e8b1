package org.remit.commissioning.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.commissioning.LinkedAwardsService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Task_AdviseOnLinkedAwards. */
@Component
class RecordAdviceOnLinkedAwards implements TaskListener {

  private final LinkedAwardsService linkedAwards;

  RecordAdviceOnLinkedAwards(LinkedAwardsService linkedAwards) {
    this.linkedAwards = linkedAwards;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    linkedAwards.advise(
        form.decision(), form.choice("advice", "one", "several"),
        form.required("reasons", "Give the reasons for the advice."));
  }
}
