package org.remit.engine;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A fact that the engine may hold. Only simple values: anything larger lives in our own tables. */
public record ProcessVariable<T>(String name, Class<T> type) {

  public static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  public static ProcessVariable<Boolean> answer(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  public static ProcessVariable<Date> moment(String name) {
    return new ProcessVariable<>(name, Date.class);
  }

  /** @throws IllegalStateException if the process does not hold it yet: a model that asks too early */
  public T from(VariableScope scope) {
    return find(scope)
        .orElseThrow(
            () -> new IllegalStateException("The process should hold '" + name + "' by now, but does not"));
  }

  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(type.cast(scope.getVariable(name)));
  }

  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }
}
