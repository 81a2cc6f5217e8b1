package org.remit.callin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.callin.CallInWindows;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Gives effect to what nobody called in, unless the end of the window waits. */
@Component
class CloseCallInWindow implements JavaDelegate {

  private final CallInWindows windows;

  CloseCallInWindow(CallInWindows windows) {
    this.windows = windows;
  }

  @Override
  public void execute(DelegateExecution process) {
    var closed = windows.close(new DecisionReference(process.getProcessBusinessKey()));
    CallInVariables.WINDOW_END_WAITS.set(process, closed.waits());
    CallInVariables.CALLED_IN.set(process, closed.calledIn());
    CallInVariables.MAKER.set(process, closed.maker());
  }
}
