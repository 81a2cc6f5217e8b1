package org.remit.callin.process;

import org.remit.callin.CouncilViews;
import org.remit.callin.ScrutinyMeetings;
import org.remit.engine.KeptOut;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Whoever signed a call-in does not record what came of it, and nor does the executive what scrutiny said. */
@Component
class KeptOutByTheirCallIn implements KeptOut {

  private final ScrutinyMeetings meetings;
  private final CouncilViews council;

  KeptOutByTheirCallIn(ScrutinyMeetings meetings, CouncilViews council) {
    this.meetings = meetings;
    this.council = council;
  }

  @Override
  public void requireNot(DecisionReference decision, String task) {
    switch (task) {
      case "Task_RecordScrutinyOutcome" -> meetings.requireMayRecord(decision);
      case "Task_RecordCouncilView" -> council.requireMayRecord(decision);
      default -> { }
    }
  }
}
