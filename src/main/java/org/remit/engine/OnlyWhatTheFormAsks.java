package org.remit.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.remit.reference.Refused;
import org.springframework.beans.DirectFieldAccessor;

/**
 * A task takes the fields of its form and no others. The engine would let whoever completes a task write any variable
 * of the process along with it: the council whose case it is, or an answer that a gateway reads.
 *
 * <p>The version of the facts that the answer carries stays with the task, whichever way it came: an answer that
 * carries none is not taken for one on the facts of today.
 */
class OnlyWhatTheFormAsks extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof CompleteTaskCmd) return checked(command, "variables");
    if (command instanceof SubmitTaskFormCmd) return checked(command, "properties");
    if (command instanceof HandleTaskBpmnErrorCmd || command instanceof HandleTaskEscalationCmd) {
      throw new Refused("A task ends by its form: choose an answer there.");
    }
    return next.execute(command);
  }

  // The commands keep what they were given in fields without readers. One that fails is as it was: it may be retried.
  private <T> T checked(Command<T> command, String field) {
    var fields = new DirectFieldAccessor(command);
    @SuppressWarnings("unchecked")
    var given = (Map<String, Object>) fields.getPropertyValue(field);
    try {
      check(fields, field, given);
      return next.execute(command);
    } catch (RuntimeException e) {
      if (fields.getPropertyValue(field) != given) fields.setPropertyValue(field, given);
      throw e;
    }
  }

  private static void check(DirectFieldAccessor fields, String field, Map<String, Object> given) {
    var taskId = (String) fields.getPropertyValue("taskId");
    if (taskId == null) return;
    var task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
    if (task == null || task.getExecution() == null) return;
    var asked = fieldsOf(task);
    if (given != null) given.keySet().forEach(name -> mustBeAsked(name, given, asked));
    var answer = new VariableMapImpl();
    if (given != null) answer.putAll(given);
    var version = answer.remove(BriefTheTask.FACTS_VERSION);
    if (task.hasVariableLocal(BriefTheTask.FACTS_VERSION)) {
      task.setVariableLocal(BriefTheTask.FACTS_VERSION, version);
    }
    fields.setPropertyValue(field, answer);
  }

  private static void mustBeAsked(String name, Map<String, Object> given, Set<String> asked) {
    if (!asked.contains(name)) throw TaskForm.refusal(name, "The form of this task has no field '" + name + "'.");
    // An object would be built from what its sender wrote, before anybody had looked at it.
    var typed = given instanceof VariableMap map ? map.getValueTyped(name) : null;
    if (typed != null && typed.getType() != null && !typed.getType().isPrimitiveValueType()) {
      throw TaskForm.refusal(name, "A field of a form takes a text, a number, a date or yes or no.");
    }
  }

  private static Set<String> fieldsOf(TaskEntity task) {
    var asked = new HashSet<String>();
    asked.add(BriefTheTask.FACTS_VERSION);
    var inputs = task.getExecution().getActivity().getIoMapping();
    if (inputs != null) inputs.getInputParameters().forEach(input -> asked.add(input.getName()));
    return asked;
  }
}
