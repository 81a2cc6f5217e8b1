package org.remit.contract.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.remit.contract.ContractReviewService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Tells {@code contract-management} when the next review is asked for: never before the end, where none is left. */
@Component
class NextReview {

  private final ContractReviewService reviews;

  NextReview(ContractReviewService reviews) {
    this.reviews = reviews;
  }

  void set(VariableScope process, DecisionReference decision, String resolution, Date ends) {
    ContractVariables.REVIEW_BY.set(process, reviews.asksFrom(decision, resolution).map(Date::from)
        .orElseGet(() -> Date.from(ends.toInstant().plusSeconds(1))));
  }
}
