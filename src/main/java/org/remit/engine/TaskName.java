package org.remit.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.remit.reference.Role;

/**
 * A task's name with what it is about: 'Sign contract: LEE-2015-0001, resolution a'. In a list of tasks people see
 * nothing else.
 */
final class TaskName extends DrawnExpression {

  TaskName(Expression asDrawn) {
    super(asDrawn);
  }

  @Override
  public Object getValue(VariableScope scope) {
    var name = inWords(String.valueOf(drawn().getValue(scope)), scope.getVariable("discipline"));
    var reference = businessKey(scope);
    if (reference == null) return name;
    var resolution = scope.getVariable("resolution");
    return name + ": " + reference + (resolution == null ? "" : ", resolution " + resolution)
        + lot(scope.getVariable("lot"));
  }

  /** A procurement without lots is one whole, and its tasks say nothing of it. */
  private static String lot(Object lot) {
    return lot == null || lot.equals("whole") ? "" : ", lot " + lot;
  }

  /** A discipline is drawn as its role, whose key is also the group that the task is offered to; people read HR. */
  private static String inWords(String name, Object discipline) {
    return Role.find(String.valueOf(discipline)).map(role -> name.replace(role.id(), role.words())).orElse(name);
  }

  private static String businessKey(VariableScope scope) {
    if (scope instanceof DelegateExecution step) return step.getProcessBusinessKey();
    if (scope instanceof DelegateTask task) return task.getExecution().getProcessBusinessKey();
    return null;
  }
}
