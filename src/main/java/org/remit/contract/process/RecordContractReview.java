package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.ContractReviewService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records what came of a review, and asks for the next one in its time. */
@Component
class RecordContractReview implements TaskListener {

  private final ContractReviewService reviews;
  private final NextReview next;

  RecordContractReview(ContractReviewService reviews, NextReview next) {
    this.reviews = reviews;
    this.next = next;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    reviews.reviewed(form.decision(), form.resolution(), form.choice("outcome", ContractReviewService.OUTCOMES),
        form.required("findings", "Say what the review found."));
    next.set(task, form.decision(), form.resolution(), ContractVariables.CONTRACT_ENDS.from(task));
  }
}
