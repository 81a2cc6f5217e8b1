package org.remit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Two decisions of two councils that no process runs: TSL-… of Leeds and TSS-… of Sefton. */
@Component
class CasesForTests implements Cases {

  static final DecisionReference LEEDS = new DecisionReference("TSL-2026-0001");
  static final DecisionReference SEFTON = new DecisionReference("TSS-2026-0001");

  @Override
  public List<CaseLine> openTo(Actor actor) {
    return List.of();
  }

  @Override
  public List<CaseLine> endedFor(Actor actor, int most) {
    return List.of();
  }

  @Override
  public boolean maySee(DecisionReference decision, Actor actor) {
    return find(decision, actor).isPresent();
  }

  @Override
  public Optional<CasePage> find(DecisionReference decision, Actor actor) {
    var council = decision.value().startsWith("TSL") ? "leeds" : decision.value().startsWith("TSS") ? "sefton" : null;
    if (council == null || actor.authority() == null || !actor.authority().id().equals(council)) {
      return Optional.empty();
    }
    return Optional.of(
        new CasePage(
            decision, "A decision for tests", council, "Being prepared", null, List.of(), "Officer",
            List.of(), List.of(), List.of(), Map.of(),
            List.of(new CasePage.Resolution("a", "Award a contract", "Proposed", null, null, null, null)),
            List.of(), List.of(
                new CasePage.Hold(null, "the report is not cleared", "Finance has not verified it.", List.of("decide"),
                    "constitution", "finance verifies it", "finance", LocalDate.of(2026, 11, 23), null, null)),
            List.of(), List.of()));
  }
}
