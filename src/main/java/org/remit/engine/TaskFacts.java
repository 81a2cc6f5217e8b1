package org.remit.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.remit.reference.DecisionReference;

/** Facts that one task's form shows beside those that every task has. Its capability knows them. */
public interface TaskFacts {

  /** The task's id in its model, such as {@code Task_VerifyImplications}. */
  String taskKey();

  /**
   * Public facts about no person, as ready text.
   *
   * @param resolution the resolution at stake; null for the whole decision
   */
  Map<String, Object> factsFor(DecisionReference decision, String resolution);

  /** Until when the task must be done by law; empty where no clock of law runs for it. */
  default Optional<Instant> due(DecisionReference decision, String resolution) {
    return Optional.empty();
  }
}
