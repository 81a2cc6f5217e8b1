package org.remit.contract.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.remit.contract.ContractReviewService;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Which contract is reviewed, for which day, and by when a decision that changes it is begun. */
@Component
class FactsForTheReview implements TaskFacts {

  private final ContractReviewService reviews;

  FactsForTheReview(ContractReviewService reviews) {
    this.reviews = reviews;
  }

  @Override
  public String taskKey() {
    return "Task_ReviewContract";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return Map.of("contract", reviews.inWords(decision, resolution));
  }

  @Override
  public Optional<Instant> due(DecisionReference decision, String resolution) {
    return reviews.due(decision, resolution);
  }
}
