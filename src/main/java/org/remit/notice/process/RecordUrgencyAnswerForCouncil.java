package org.remit.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.notice.UrgencyAnswers;
import org.springframework.stereotype.Component;

@Component
class RecordUrgencyAnswerForCouncil implements TaskListener {

  private final UrgencyAnswers answers;

  RecordUrgencyAnswerForCouncil(UrgencyAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var answer = form.choice("outcome", "agreed", "refused");
    answers.answerForCouncil(
        form.decision(),
        NoticeVariables.URGENT_MATTER.from(task),
        answer,
        form.required("reasons", "Give the reasons."));
  }
}
