package org.remit.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remit.reference.DecisionReference;

/**
 * Facts that the forms of some tasks show beside those that every task has. Their capability knows them.
 *
 * @param taskKeys the tasks' ids in their models, such as {@code Task_VerifyImplications}
 * @param facts public facts, as ready text, by name; about no person, but what members do as members
 * @param due until when the task must be done by law; empty where no clock of law runs for it
 */
public record TaskFacts(Set<String> taskKeys, Known<Map<String, Object>> facts, Known<Optional<Instant>> due) {

  /** What is known of a case when it is asked. */
  public interface Known<T> {

    /** @param resolution the resolution at stake; null for the whole decision */
    T of(DecisionReference decision, String resolution);
  }

  public static TaskFacts of(String taskKey, Known<Map<String, Object>> facts) {
    return of(Set.of(taskKey), facts);
  }

  /** Of several tasks that show the same. */
  public static TaskFacts of(Set<String> taskKeys, Known<Map<String, Object>> facts) {
    return new TaskFacts(taskKeys, facts, (decision, resolution) -> Optional.empty());
  }

  /** The same with the last moment by law. */
  public TaskFacts due(Known<Optional<Instant>> byLaw) {
    return new TaskFacts(taskKeys, facts, byLaw);
  }
}
