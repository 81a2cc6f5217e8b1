package org.remit.commissioning;

import org.remit.engine.OpenTasks;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A claimed task goes to a colleague of the same role: whoever claimed it is away, or cannot complete it, and the
 * decision has a deadline. The trail says who took it over.
 */
@Service
public class TakingOver {

  private final OpenTasks tasks;
  private final Actors actors;
  private final ApplicationEventPublisher events;

  TakingOver(OpenTasks tasks, Actors actors, ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.actors = actors;
    this.events = events;
  }

  /**
   * @param task the engine's id of the task
   * @throws Refused if it does not wait in the decision, nobody or the person themselves has claimed it, it is for
   *     others, or something keeps them out of it
   */
  @Transactional
  public void takeOver(DecisionReference decision, String task) {
    var actor = actors.person();
    var before = tasks.takeOver(decision, task);
    if (actor.user().equals(before.assignee())) throw new Refused("You have claimed that task yourself.").at("/task");
    events.publishEvent(Happened.to(decision, "task-taken-over", actor).with("task", before.key()));
  }
}
