package org.remit.commissioning.process;

import static org.remit.commissioning.process.CommissioningVariables.ANSWERS_NEEDED;
import static org.remit.commissioning.process.CommissioningVariables.LINKED_AWARDS;
import static org.remit.commissioning.process.CommissioningVariables.MAKER;
import static org.remit.commissioning.process.CommissioningVariables.NOTICE_NEEDED;
import static org.remit.commissioning.process.CommissioningVariables.SCRUTINY_FIRST;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.commissioning.Journey;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Task_DetermineRoute. */
@Component
class DetermineRoute implements JavaDelegate {

  private final Journey journey;

  DetermineRoute(Journey journey) {
    this.journey = journey;
  }

  @Override
  public void execute(DelegateExecution process) {
    var next = journey.determineRoute(new DecisionReference(process.getProcessBusinessKey()));
    LINKED_AWARDS.set(process, next.linkedAwardsQuestion());
    ANSWERS_NEEDED.set(process, next.answersNeeded());
    NOTICE_NEEDED.set(process, next.noticeNeeded());
    SCRUTINY_FIRST.set(process, next.scrutinyFirst());
    MAKER.set(process, next.maker());
  }
}
