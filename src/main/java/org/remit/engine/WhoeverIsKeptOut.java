package org.remit.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.remit.reference.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks every {@link KeptOut} about the signed-in person; Remit's own jobs are nobody, and have no interests. */
@Component
class WhoeverIsKeptOut {

  private final ObjectProvider<KeptOut> rules;

  WhoeverIsKeptOut(ObjectProvider<KeptOut> rules) {
    this.rules = rules;
  }

  /** @throws Refused if something keeps the person out of this task, whatever their role */
  void refuse(DelegateTask task) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || who instanceof AnonymousAuthenticationToken || task.getExecution() == null) return;
    Briefings.decision(task.getExecution().getProcessBusinessKey()).ifPresent(decision ->
        rules.orderedStream().forEach(rule -> rule.requireNot(decision, task.getTaskDefinitionKey())));
  }
}
