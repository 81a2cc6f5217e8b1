package org.remit.engine;

import java.util.Collection;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * A task may wait for days. What its form tells, such as the earliest meeting if the agenda is published today or the
 * holds that are still open, is put together when somebody opens it: nothing has to be written anew while time passes,
 * or because somebody else has answered meanwhile. Names of people are put in here alone: what the task keeps has none.
 */
class FactsOfTheMoment extends CommandInterceptor {

  private final Briefings briefings;

  FactsOfTheMoment(Briefings briefings) {
    this.briefings = briefings;
  }

  @Override
  public <T> T execute(Command<T> command) {
    var answer = next.execute(command);
    if (command instanceof GetTaskFormVariablesCmd && answer instanceof VariableMap variables) {
      brief(variables, (GetTaskFormVariablesCmd) command);
    }
    return answer;
  }

  /** After the engine's own command, which has judged whether the person may see the task. */
  private void brief(VariableMap variables, GetTaskFormVariablesCmd command) {
    if (!asksForFacts(command)) return;
    var task = Context.getCommandContext().getTaskManager().findTaskById(command.resourceId);
    if (task.getExecution() == null) return;
    briefings
        .opened(
            task.getExecution().getProcessBusinessKey(),
            task.getTaskDefinitionKey(),
            (String) task.getVariable("resolution"))
        .ifPresent(told -> variables.putValueTyped(BriefTheTask.FACTS, told));
  }

  private static boolean asksForFacts(GetTaskFormVariablesCmd command) {
    Collection<String> names = command.formVariableNames;
    return names == null || names.contains(BriefTheTask.FACTS);
  }
}
