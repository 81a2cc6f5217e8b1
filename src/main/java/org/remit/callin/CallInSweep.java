package org.remit.callin;

import java.util.ArrayList;
import org.remit.engine.EachByItself;
import org.remit.engine.ProcessSweep;
import org.springframework.stereotype.Component;

/** What is due by the clock, and what a process did not hear of because it was not there yet. */
@Component
class CallInSweep implements ProcessSweep {

  private final CallInRows rows;
  private final CallInRequests requests;
  private final CallIns callIns;
  private final EachByItself each;

  CallInSweep(CallInRows rows, CallInRequests requests, CallIns callIns, EachByItself each) {
    this.rows = rows;
    this.requests = requests;
    this.callIns = callIns;
    this.each = each;
  }

  @Override
  public void sweep() {
    var due = new ArrayList<Runnable>();
    requests.findByToldFalseAndState(CallInRequest.State.RECEIVED)
        .forEach(request -> due.add(() -> callIns.passOn(request.key())));
    rows.findByState(CallIn.State.AT_SCRUTINY).forEach(window -> due.add(() -> callIns.lapse(window.decision())));
    rows.findByState(CallIn.State.OPEN).forEach(window -> due.add(() -> callIns.closeIfOver(window.decision())));
    each.of(due, Runnable::run);
  }
}
