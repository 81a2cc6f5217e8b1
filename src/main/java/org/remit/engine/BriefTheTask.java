package org.remit.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When a task begins: its due date, and the facts for its form, which end with the task. */
@Component
class BriefTheTask implements TaskListener {

  static final String FACTS = "facts";
  static final String FACTS_VERSION = "factsVersion";

  private final Briefings briefings;

  BriefTheTask(Briefings briefings) {
    this.briefings = briefings;
  }

  @Override
  public void notify(DelegateTask task) {
    briefings
        .prepare(
            task.getExecution().getProcessBusinessKey(),
            task.getTaskDefinitionKey(),
            (String) task.getVariable("resolution"))
        .ifPresent(
            told -> {
              task.setVariableLocal(FACTS, told.facts());
              task.setVariableLocal(FACTS_VERSION, told.factsVersion());
              if (told.due() != null) task.setDueDate(Date.from(told.due()));
            });
  }
}
