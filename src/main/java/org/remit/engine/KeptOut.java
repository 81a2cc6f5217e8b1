package org.remit.engine;

import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/**
 * Says of the signed-in person whether they may not do a task all the same that is theirs by role: because they may
 * take no part in the decision at all, or because somebody else must look (four eyes, invariant 6). It is asked when
 * they claim the task, so that nobody holds one that they cannot complete, and again when they answer.
 */
public interface KeptOut {

  /**
   * @param task the task's key, such as {@code Task_VerifyImplications}
   * @throws Refused if the person is kept out of this task of the decision
   */
  void requireNot(DecisionReference decision, String task);
}
