package org.remit.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The candidate group of a model, which is a role, as the group of the council whose case it is: finance.leeds. */
final class GroupOfTheCouncil implements Expression {

  private static final ProcessVariable<String> COUNCIL = ProcessVariable.text("council");

  private final Expression asDrawn;

  GroupOfTheCouncil(Expression asDrawn) {
    this.asDrawn = asDrawn;
  }

  @Override
  public List<String> getValue(VariableScope scope) {
    var council = COUNCIL.from(scope);
    return roles(asDrawn.getValue(scope)).stream().map(role -> role + "." + council).toList();
  }

  private static List<String> roles(Object drawn) {
    if (drawn instanceof Collection<?> many) return many.stream().map(String::valueOf).toList();
    return Arrays.stream(String.valueOf(drawn).split(",")).map(String::strip).toList();
  }

  @Override
  public void setValue(Object value, VariableScope scope) {
    throw new UnsupportedOperationException("A task's group is read only");
  }

  @Override
  public String getExpressionText() {
    return asDrawn.getExpressionText();
  }

  @Override
  public boolean isLiteralText() {
    return false;
  }
}
