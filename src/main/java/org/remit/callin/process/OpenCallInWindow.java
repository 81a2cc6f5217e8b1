package org.remit.callin.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.callin.CallInWindows;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Opens the call-in window, and takes its end again when it was counted anew. */
@Component
class OpenCallInWindow implements JavaDelegate {

  private final CallInWindows windows;

  OpenCallInWindow(CallInWindows windows) {
    this.windows = windows;
  }

  @Override
  public void execute(DelegateExecution process) {
    var over = windows.open(new DecisionReference(process.getProcessBusinessKey()));
    CallInVariables.WINDOW_OVER_AT.set(process, Date.from(over));
  }
}
