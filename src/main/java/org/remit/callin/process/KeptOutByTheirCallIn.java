package org.remit.callin.process;

import org.remit.callin.ScrutinyMeetings;
import org.remit.engine.KeptOut;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Whoever signed a call-in does not record what came of it, and nor does the executive. */
@Component
class KeptOutByTheirCallIn implements KeptOut {

  private final ScrutinyMeetings meetings;

  KeptOutByTheirCallIn(ScrutinyMeetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public void requireNot(DecisionReference decision, String task) {
    if (task.equals("Task_RecordScrutinyOutcome")) meetings.requireMayRecord(decision);
  }
}
