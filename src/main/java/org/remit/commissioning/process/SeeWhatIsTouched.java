package org.remit.commissioning.process;

import static org.remit.commissioning.process.CommissioningVariables.CLEARANCE_TOUCHED;
import static org.remit.commissioning.process.CommissioningVariables.NOTICE_STALE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.commissioning.Journey;
import org.remit.engine.Processes;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Task_SeeWhatIsTouched. What is being prepared anyway takes a change in by itself; what was done is done again. */
@Component
class SeeWhatIsTouched implements JavaDelegate {

  private final Journey journey;
  private final Processes processes;
  private final Questions questions;

  SeeWhatIsTouched(Journey journey, Processes processes, Questions questions) {
    this.journey = journey;
    this.processes = processes;
    this.questions = questions;
  }

  @Override
  public void execute(DelegateExecution process) {
    var decision = new DecisionReference(process.getProcessBusinessKey());
    questions.askAnew(decision);
    var preparing = processes.isRunning("route-determination", decision);
    CLEARANCE_TOUCHED.set(process,
        !preparing && !processes.isRunning("report-clearance", decision) && journey.mustBeClearedAnew(decision));
    NOTICE_STALE.set(process,
        !preparing && !processes.isRunning("key-decision-notice", decision) && journey.mustBeGivenNoticeAnew(decision));
  }
}
