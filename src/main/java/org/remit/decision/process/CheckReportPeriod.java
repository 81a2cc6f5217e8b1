package org.remit.decision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.decision.BeforeDeciding;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Asks whether the report must be open before one member decides. */
@Component
class CheckReportPeriod implements JavaDelegate {

  private final BeforeDeciding before;

  CheckReportPeriod(BeforeDeciding before) {
    this.before = before;
  }

  @Override
  public void execute(DelegateExecution process) {
    var needed = before.checkReportPeriod(new DecisionReference(process.getProcessBusinessKey()));
    DecisionVariables.REPORT_OPEN_FIRST.set(process, needed.reportOpenFirst());
  }
}
