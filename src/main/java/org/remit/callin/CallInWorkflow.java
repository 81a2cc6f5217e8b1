package org.remit.callin;

import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;

/** What the call-in process is told. Each returns whether anybody waited: what has happened stands in our tables. */
public interface CallInWorkflow {

  boolean requested(DecisionReference decision, int number);

  boolean checked(DecisionReference decision);

  /** A request was taken back before it was checked: nobody need check it. */
  boolean requestWithdrawn(DecisionReference decision, int number);

  boolean windowMoved(DecisionReference decision);

  /** A window that was over is open again: somebody must close it, and check what is asked in it. */
  void windowReopened(DecisionReference decision, Authority council);

  /** Scrutiny's outcome came to be known after the process had ended: whoever it names is to answer it. */
  void scrutinisedLate(DecisionReference decision, Authority council, String outcome, String maker);

  boolean withdrawn(DecisionReference decision);

  boolean lapsed(DecisionReference decision);
}
