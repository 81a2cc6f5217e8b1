package org.remit.scrutiny.process;

import java.util.Date;
import org.remit.engine.ProcessVariable;

/** The contract with {@code pre-decision-scrutiny}. */
final class ScrutinyVariables {

  /** Set when the item is placed on an agenda: the first moment of the day of the meeting. */
  static final ProcessVariable<Date> SCRUTINY_MEETING = ProcessVariable.moment("scrutinyMeeting");

  /** Set when the comments are recorded. Read by Gateway_ItemConsidered. */
  static final ProcessVariable<Boolean> SCRUTINY_CONSIDERED = ProcessVariable.answer("scrutinyConsidered");

  private ScrutinyVariables() {}
}
