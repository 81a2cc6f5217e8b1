package org.remit.clearance.process;

import org.remit.engine.ProcessVariable;

/** The contract with {@code report-clearance}. */
final class ClearanceVariables {

  /** Set when the clearances are established. Read by Gateway_ClearancesOutstanding. */
  static final ProcessVariable<Boolean> CLEARANCES_OUTSTANDING = ProcessVariable.answer("clearancesOutstanding");

  /** The discipline that one instance of Task_VerifyImplications asks. */
  static final ProcessVariable<String> DISCIPLINE = ProcessVariable.text("discipline");

  private ClearanceVariables() {}
}
