package org.remit.commissioning;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
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
    return of(List.of(decision)).apply(decision, null);
  }

  @Override
  public BiFunction<DecisionReference, String, Missing> of(Collection<DecisionReference> decisions) {
    var all = journey.whoAnswers(decisions);
    return (decision, resolution) -> all.getOrDefault(decision, List.of()).isEmpty() ? null
        : new Missing(null, all.get(decision));
  }
}
