package org.remit.engine;

import java.util.Map;
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
}
