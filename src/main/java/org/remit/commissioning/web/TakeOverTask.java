package org.remit.commissioning.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.commissioning.TakingOver;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code take-over}: a task that a colleague has claimed. */
@Component
class TakeOverTask extends DecisionCommand {

  private final TakingOver taking;
  private final OpenTasks tasks;

  TakeOverTask(TakingOver taking, OpenTasks tasks) {
    super("take-over", "Take over a task that a colleague has claimed",
        "Somebody of your role has claimed the task and cannot go on with it. It becomes yours; the trail says so.",
        EnumSet.allOf(Role.class));
    this.taking = taking;
    this.tasks = tasks;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(Field.radio("task", "Which task?").options(tasks.claimedByOthers(decision), OpenTask::id,
        t -> t.name() + ", claimed by " + t.assignee()));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    taking.takeOver(decision, Body.text(body, "task"));
    return null;
  }
}
