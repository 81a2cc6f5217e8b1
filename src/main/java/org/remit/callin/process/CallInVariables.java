package org.remit.callin.process;

import static org.remit.engine.ProcessVariable.answer;
import static org.remit.engine.ProcessVariable.moment;
import static org.remit.engine.ProcessVariable.text;

import java.util.Date;
import org.remit.engine.ProcessVariable;

/** What the call-in process holds beside reference and council. */
final class CallInVariables {

  /** Set when the window opens and when it is counted anew: the first moment of the day of effect. */
  static final ProcessVariable<Date> WINDOW_OVER_AT = moment("windowOverAt");

  /**
   * Set when the window closes: whether its end waits, for the check of a request or because it is put off. Read by
   * Gateway_RequestUnchecked; running cases know it by this name.
   */
  static final ProcessVariable<Boolean> WINDOW_END_WAITS = answer("requestUnchecked");

  /** Set when the window closes. Read by Gateway_CalledIn. */
  static final ProcessVariable<Boolean> CALLED_IN = answer("calledIn");

  /** Set when the window closes. Read by Gateway_ReconsideredBy. */
  static final ProcessVariable<String> MAKER = text("maker");

  /** Set with scrutiny's outcome: release, refer-back or refer-to-council. Read by Gateway_ScrutinyAnswer. */
  static final ProcessVariable<String> SCRUTINY_OUTCOME = text("scrutinyOutcome");

  /** Set with council's view. Read by Gateway_LeftForMaker. */
  static final ProcessVariable<Boolean> LEFT_FOR_MAKER = answer("leftForMaker");

  /** Local to the checking of one request: its number. */
  static final ProcessVariable<String> REQUEST_NO = text("requestNo");

  private CallInVariables() {}
}
