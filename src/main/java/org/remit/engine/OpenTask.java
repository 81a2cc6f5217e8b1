package org.remit.engine;

import java.time.Instant;
import org.remit.reference.DecisionReference;

/**
 * A task that waits for somebody.
 *
 * @param id the engine's id, for links into Tasklist and for completing it
 * @param key the task's id in its model, such as {@code Task_VerifyImplications}
 * @param name what is to be done, with the decision's reference
 * @param decision null for a task that is about no decision
 * @param resolution null where the task is about the whole decision
 * @param group whose it is: a role of a council, such as {@code finance.leeds}; null where it is nobody's group's
 * @param assignee who has claimed it; null while nobody has
 * @param due null where nothing sets a day
 */
public record OpenTask(
    String id, String key, String name, DecisionReference decision, String resolution, String group, String assignee,
    Instant created, Instant due) {

  /** Where Tasklist opens it. */
  public String link() {
    return "/camunda/app/tasklist/default/#/?task=" + id;
  }
}
