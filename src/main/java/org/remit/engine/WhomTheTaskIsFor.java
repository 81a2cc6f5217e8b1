package org.remit.engine;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.remit.reference.Refused;

/**
 * A task is for the group that its process names, and for whoever is named by hand. Having it in hand is not enough:
 * the engine lets those who run Remit put any task into anybody's hands, their own too, and they act for no council.
 */
final class WhomTheTaskIsFor {

  /** Those who run Remit for all councils. */
  static final String ADMINISTRATORS = "camunda-admin";

  private WhomTheTaskIsFor() {}

  /** @throws Refused unless the person is one whom the task is for */
  static void require(DelegateTask task, String person, Collection<String> groups) {
    if (isFor(task, person, groups)) return;
    throw new Refused(
            "This task is for %s: you are signed in as %s."
                .formatted(
                    task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted()
                        .collect(Collectors.joining(", ")),
                    person))
        .because("not-their-task", "A task is claimed and completed by those whom its process names.");
  }

  /** The task is in somebody else's hands, who is one of those whom it is for too. */
  static Refused isClaimed() {
    return new Refused("Somebody else of those whom it is for has claimed this task already. They can give it back in"
            + " Tasklist, or you take it over on the page of its decision.")
        .because("claimed", "A claimed task is answered by whoever claimed it.");
  }

  private static boolean isFor(DelegateTask task, String person, Collection<String> groups) {
    if (groups.contains(ADMINISTRATORS)) return false;
    return task.getCandidates().stream()
        .anyMatch(
            candidate ->
                candidate.getGroupId() != null && groups.contains(candidate.getGroupId())
                    || person.equals(candidate.getUserId()));
  }
}
