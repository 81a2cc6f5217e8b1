package org.remit.pension.process;

import static org.remit.engine.ProcessVariable.answer;
import static org.remit.engine.ProcessVariable.text;

import org.remit.engine.ProcessVariable;

/** What the process 'pension-admission' holds. */
final class PensionVariables {

  /**
   * Set at start, or concluded by Task_ReadPensionPosition: before-tender or after-award. Read by
   * Gateway_ContractAwarded.
   */
  static final ProcessVariable<String> STAGE = text("stage");

  /** yes, no or unknown. Read by Gateway_RightsKnown and Gateway_LgpsRights. */
  static final ProcessVariable<String> LGPS_RIGHTS = text("lgpsRights");

  /**
   * admission, comparable-scheme, scheme-employer or none-lgps. Read by Gateway_AdmissionRoute and Gateway_Protection.
   */
  static final ProcessVariable<String> PENSION_ROUTE = text("pensionRoute");

  /** Whether a route is settled that fits the rights. Read by Gateway_RouteSettled. */
  static final ProcessVariable<Boolean> PENSION_ROUTE_SETTLED = answer("pensionRouteSettled");

  /** Set by Task_CheckPensionConditions. Read by Gateway_PensionOpen. */
  static final ProcessVariable<Boolean> CONDITION_OPEN = answer("conditionOpen");

  /** Set beside it: the roles, with commas between, that may take the risk by the council's pack. */
  static final ProcessVariable<String> RISK_OWNERS = text("riskOwners");

  /** Set when the officer answers for the risk. Read by Gateway_RiskTaken. */
  static final ProcessVariable<Boolean> RISK_TAKEN = answer("riskTaken");

  /** What the caller is told: pension-settled until the end says admitted, comparable-scheme or scheme-employer. */
  static final ProcessVariable<String> IMPLEMENTATION_OUTCOME = text("implementationOutcome");

  private PensionVariables() {}
}
