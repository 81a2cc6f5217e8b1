package org.remit.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.decision.BeforeDeciding;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Finds the officer's authority, and what has to happen before it is used. */
@Component
class CheckAuthority implements JavaDelegate {

  private final BeforeDeciding before;

  CheckAuthority(BeforeDeciding before) {
    this.before = before;
  }

  @Override
  public void execute(DelegateExecution process) {
    var needed = before.checkAuthority(new DecisionReference(process.getProcessBusinessKey()));
    DecisionVariables.CONSULTATION_NEEDED.set(process, needed.consultationNeeded());
    DecisionVariables.REPORT_OPEN_FIRST.set(process, needed.reportOpenFirst());
  }
}
