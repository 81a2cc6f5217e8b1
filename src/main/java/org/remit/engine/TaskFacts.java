package org.remit.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remit.reference.DecisionReference;

/**
 * Facts that the forms of some tasks show beside those that every task has. Their capability knows them. The task keeps
 * the public ones; what is about persons is told only to whoever opens the form.
 *
 * @param taskKeys the tasks' ids in their models, such as {@code Task_VerifyImplications}
 * @param facts public facts, as ready text, by name, shown as it is written unless it is {@link Markdown}; about no
 *     person, because the engine keeps them for years
 * @param opened what an opened form shows: the same, and names where whoever does the task needs them
 * @param due until when the task must be done by law; empty where no clock of law runs for it
 */
public record TaskFacts(
    Set<String> taskKeys, Known<Map<String, Object>> facts, Known<Map<String, Object>> opened,
    Known<Optional<Instant>> due) {

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
    return new TaskFacts(taskKeys, facts, facts, (decision, resolution) -> Optional.empty());
  }

  /** The same with what only an opened form shows in their place. */
  public TaskFacts opened(Known<Map<String, Object>> withNames) {
    return new TaskFacts(taskKeys, facts, withNames, due);
  }

  /** The same with the last moment by law. */
  public TaskFacts due(Known<Optional<Instant>> byLaw) {
    return new TaskFacts(taskKeys, facts, opened, byLaw);
  }
}
