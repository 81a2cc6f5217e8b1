package org.remit.contract.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.ContractAwardService.AwardNotice;
import org.remit.contract.ContractAwardService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records the award notice and when the standstill ends. */
@Component
class RecordAwardNotice implements TaskListener {

  private final ContractAwardService awards;

  RecordAwardNotice(ContractAwardService awards) {
    this.awards = awards;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    form.text("selectionProcess")
        .ifPresent(process -> awards.nameProcess(form.decision(), form.resolution(), process));
    var ends = awards.publishNotice(
        form.decision(),
        form.resolution(),
        new AwardNotice(
            form.required("noticeReference", "Give the reference of the notice."),
            form.requiredDate("sentOn", "Give the day on which the last notice was sent."),
            form.choice("means", "electronic", "other").equals("electronic"),
            form.flag("conflictsConfirmed"),
            form.flag("summariesSent"),
            form.number("voluntaryStandstillDays").orElse(0)));
    ContractVariables.STANDSTILL_RUNS.set(task, ends.isPresent());
    ContractVariables.STANDSTILL_ENDS.set(task, ends.map(Date::from).orElse(null));
  }
}
