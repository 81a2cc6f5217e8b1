package org.remit.commissioning;

import java.util.List;
import org.remit.gate.HoldOfTheCase;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Says of findings without an answer who owes one: each names whoever knows, an error its author. */
@Component
class WhoAnswersFindings implements HoldOfTheCase {

  private final Journey journey;

  WhoAnswersFindings(Journey journey) {
    this.journey = journey;
  }

  @Override
  public String kind() {
    return "findings-unanswered";
  }

  @Override
  public Missing missing(DecisionReference decision) {
    var by = journey.whoAnswers(decision);
    return by.isEmpty() ? null : new Missing(null, List.copyOf(by));
  }
}
