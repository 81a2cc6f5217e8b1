package org.remit.callin;

import org.remit.reference.DecisionReference;

/** What the call-in process is told. Each returns whether anybody waited: what has happened stands in our tables. */
public interface CallInWorkflow {

  boolean requested(DecisionReference decision, int number);

  boolean checked(DecisionReference decision);

  boolean windowMoved(DecisionReference decision);

  boolean withdrawn(DecisionReference decision);

  boolean lapsed(DecisionReference decision);
}
