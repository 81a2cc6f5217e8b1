package org.remit.callin;

import java.time.Clock;
import java.util.ArrayList;
import org.remit.calendar.London;
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
  private final Clock clock;

  CallInSweep(CallInRows rows, CallInRequestRows requests, CallInRequests receiving, LapsedCallIns lapsed,
      CallInWindows windows, EachByItself each, Clock clock) {
    this.rows = rows;
    this.requests = requests;
    this.receiving = receiving;
    this.lapsed = lapsed;
    this.windows = windows;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public void sweep() {
    var due = new ArrayList<Runnable>();
    requests.untold(CallInRequest.State.RECEIVED)
        .forEach(request -> due.add(() -> receiving.passOn(request.key())));
    lapsed.due().forEach(decision -> due.add(() -> lapsed.lapse(decision)));
    rows.over(London.today(clock)).forEach(window -> due.add(() -> windows.closeIfOver(window.decision())));
    each.of(due, Runnable::run);
  }
}
