package org.remit.callin;

/** The law of call-in, and the holds that keep what is or may be called in from effect, as the gate knows them. */
final class CallInHolds {

  static final String RULE = "Local Government Act 2000 s.9F(4); constitution, call-in";

  /** Until the window is over: somebody may still ask. */
  static final String WINDOW = "call-in-window";

  /** Until a request that names the resolution is checked. */
  static final String UNCHECKED = "call-in-request";

  /** Until what is called in is settled. */
  static final String CALLED_IN = "called-in";

  private CallInHolds() {}
}
