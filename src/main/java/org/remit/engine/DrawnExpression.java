package org.remit.engine;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Stands before an expression of a model, and makes more of its value. */
abstract class DrawnExpression implements Expression {

  private final Expression drawn;

  DrawnExpression(Expression drawn) {
    this.drawn = drawn;
  }

  final Expression drawn() {
    return drawn;
  }

  @Override
  public final void setValue(Object value, VariableScope scope) {
    throw new UnsupportedOperationException("What a model draws is read only");
  }

  @Override
  public final String getExpressionText() {
    return drawn.getExpressionText();
  }

  @Override
  public final boolean isLiteralText() {
    return false;
  }
}
