package org.remit.procurement.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.remit.engine.TaskFacts;
import org.remit.procurement.AbandonmentService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** What went no further, by which notice that is told, and until when. */
@Component
class FactsForTheAbandonmentNotice implements TaskFacts {

  private final AbandonmentService abandonments;

  FactsForTheAbandonmentNotice(AbandonmentService abandonments) {
    this.abandonments = abandonments;
  }

  @Override
  public String taskKey() {
    return "Task_PublishAbandonment";
  }

  @Override
  public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
    return Map.of("abandoned", abandonments.untoldInWords(decision, resolution));
  }

  @Override
  public Optional<Instant> due(DecisionReference decision, String resolution) {
    return abandonments.noticeDue(decision, resolution);
  }
}
