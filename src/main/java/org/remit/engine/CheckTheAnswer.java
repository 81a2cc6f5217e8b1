package org.remit.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.reference.Refused;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Before the model's own listener sees an answer: it must come from somebody whom the task is for, and rest on the
 * facts as they are. The engine's authorizations alone would let those who run Remit answer for everybody.
 */
@Component
class CheckTheAnswer implements TaskListener {

  private final Briefings briefings;
  private final WhoeverIsKeptOut keptOut;

  CheckTheAnswer(Briefings briefings, WhoeverIsKeptOut keptOut) {
    this.briefings = briefings;
    this.keptOut = keptOut;
  }

  @Override
  public void notify(DelegateTask task) {
    refuseStrangers(task);
    keptOut.refuse(task);
    refuseOldFacts(task);
  }

  /** @throws Refused if a person answers whom the task is not for; Remit's own jobs are nobody */
  private static void refuseStrangers(DelegateTask task) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || who instanceof AnonymousAuthenticationToken) return;
    WhomTheTaskIsFor.require(
        task, who.getName(), who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
    if (task.getAssignee() != null && !task.getAssignee().equals(who.getName())) {
      throw WhomTheTaskIsFor.isClaimed();
    }
  }

  /** @throws Refused with what has changed, if the answer was given on older facts, or does not say on which */
  private void refuseOldFacts(DelegateTask task) {
    if (!task.hasVariableLocal(BriefTheTask.FACTS_VERSION)) return; // of a process that is about no decision
    var answered = task.getVariableLocal(BriefTheTask.FACTS_VERSION);
    if (answered == null) {
      throw TaskForm.refusal(
          BriefTheTask.FACTS_VERSION,
          "The answer does not say on which facts it was given. Open the form again and answer there; a program sends"
              + " the 'factsVersion' that the form shows along with its answer.");
    }
    briefings
        .changesSince(task.getExecution().getProcessBusinessKey(), version(answered))
        .ifPresent(
            changes -> {
              throw TaskForm.refusal(
                  BriefTheTask.FACTS_VERSION,
                  "The facts have changed while you answered: " + changes
                      + " Open the task again and look at it anew.");
            });
  }

  /** Tasklist sends an Integer or a Double, programs sometimes a text. */
  private static long version(Object answered) {
    if (answered instanceof Number number) return number.longValue();
    try {
      return Long.parseLong(answered.toString().strip());
    } catch (NumberFormatException e) {
      throw TaskForm.refusal(
          BriefTheTask.FACTS_VERSION, "The version of the facts is a whole number, not '" + answered + "'.");
    }
  }
}
