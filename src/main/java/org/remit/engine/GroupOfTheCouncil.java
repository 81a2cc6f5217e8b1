package org.remit.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The candidate group of a model, which is a role, as the group of the council whose case it is: finance.leeds. */
final class GroupOfTheCouncil extends DrawnExpression {

  private static final ProcessVariable<String> COUNCIL = ProcessVariable.text("council");

  GroupOfTheCouncil(Expression asDrawn) {
    super(asDrawn);
  }

  @Override
  public List<String> getValue(VariableScope scope) {
    var council = COUNCIL.from(scope);
    return roles(drawn().getValue(scope)).stream().map(role -> role + "." + council).toList();
  }

  private static List<String> roles(Object drawn) {
    if (drawn instanceof Collection<?> many) return many.stream().map(String::valueOf).toList();
    return Arrays.stream(String.valueOf(drawn).split(",")).map(String::strip).toList();
  }
}
