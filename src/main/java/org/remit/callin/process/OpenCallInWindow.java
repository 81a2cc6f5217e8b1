package org.remit.callin.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.callin.CallIns;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Opens the call-in window, and takes its end again when it was counted anew. */
@Component
class OpenCallInWindow implements JavaDelegate {

  private final CallIns callIns;

  OpenCallInWindow(CallIns callIns) {
    this.callIns = callIns;
  }

  @Override
  public void execute(DelegateExecution process) {
    var over = callIns.openWindow(new DecisionReference(process.getProcessBusinessKey()));
    CallInVariables.WINDOW_OVER_AT.set(process, Date.from(over));
  }
}
