package org.remit.callin;

import java.util.ArrayList;
import org.remit.engine.EachByItself;
import org.remit.engine.ProcessSweep;
import org.springframework.stereotype.Component;

/** What is due by the clock, and what a process did not hear of because it was not there yet. */
@Component
class CallInSweep implements ProcessSweep {

  private final CallInRows rows;
  private final CallInRequestRows requests;
  private final CallInRequests receiving;
  private final LapsedCallIns lapsed;
  private final CallInWindows windows;
  private final EachByItself each;

  CallInSweep(CallInRows rows, CallInRequestRows requests, CallInRequests receiving, LapsedCallIns lapsed,
      CallInWindows windows, EachByItself each) {
    this.rows = rows;
    this.requests = requests;
    this.receiving = receiving;
    this.lapsed = lapsed;
    this.windows = windows;
    this.each = each;
  }

  @Override
  public void sweep() {
    var due = new ArrayList<Runnable>();
    requests.findByToldFalseAndState(CallInRequest.State.RECEIVED)
        .forEach(request -> due.add(() -> receiving.passOn(request.key())));
    rows.findByState(CallIn.State.AT_SCRUTINY).forEach(window -> due.add(() -> lapsed.lapse(window.decision())));
    rows.findByState(CallIn.State.OPEN).forEach(window -> due.add(() -> windows.closeIfOver(window.decision())));
    each.of(due, Runnable::run);
  }
}
