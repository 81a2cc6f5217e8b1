package org.remit.engine;

import java.time.Instant;
import java.util.Map;
import org.remit.reference.DecisionReference;

/** What a person needs to know on a task's form, and how they learn that it has changed meanwhile. */
public interface TaskBriefing {

  /**
   * @param facts public facts about no person, as ready text: the form shows them as they are written, unless they
   *     are {@link Markdown}
   * @param factsVersion grows with every change of the decision's facts
   * @param due until when the task should be done; null where nothing sets a day
   */
  record Briefing(Map<String, Object> facts, long factsVersion, Instant due) {}

  /**
   * The briefing for a task that begins, or whose facts have changed.
   *
   * @param taskKey the task's id in its model, such as {@code Task_VerifyImplications}
   * @param resolution the resolution at stake; null for the whole decision
   */
  Briefing briefingFor(DecisionReference decision, String taskKey, String resolution);

  /** The version of the decision's facts as they stand. */
  long factsVersionOf(DecisionReference decision);

  /** What has changed since that version of the facts, in words for the person who answered on them. */
  String changesSince(DecisionReference decision, long factsVersion);
}
