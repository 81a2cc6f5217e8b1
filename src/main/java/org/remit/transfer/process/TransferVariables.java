package org.remit.transfer.process;

import static org.remit.engine.ProcessVariable.answer;
import static org.remit.engine.ProcessVariable.moment;
import static org.remit.engine.ProcessVariable.text;

import java.util.Date;
import org.remit.engine.ProcessVariable;

/** What the process 'staff-transfer' holds. */
final class TransferVariables {

  /** Set at start: before-tender or after-award. Read by Gateway_ContractAwarded. */
  static final ProcessVariable<String> STAGE = text("stage");

  /** Set when HR scopes the transfer: yes, no or unknown. Read by Gateway_StaffTransfer. */
  static final ProcessVariable<String> STAFF_TRANSFER = text("staffTransfer");

  /** Set when HR scopes the transfer: transferor, transferee or neither. Read by Gateway_CouncilInvolved. */
  static final ProcessVariable<String> COUNCIL_PART = text("councilPart");

  /**
   * Set when HR scopes the transfer, and again with each check of the conditions: the first moment of the transfer day.
   */
  static final ProcessVariable<Date> TRANSFER_DAY = moment("transferDay");

  /** Set when legal answers. Read by Gateway_NoTransferCleared. */
  static final ProcessVariable<Boolean> NO_TRANSFER_CLEARED = answer("noTransferCleared");

  /** Set with the transferee's measures letter. Read by Gateway_MeasuresEnvisaged. */
  static final ProcessVariable<Boolean> MEASURES_ENVISAGED = answer("measuresEnvisaged");

  /** Set by Task_CheckStartConditions. Read by Gateway_ConditionOpen. */
  static final ProcessVariable<Boolean> CONDITION_OPEN = answer("conditionOpen");

  /** Set beside it: whether the representatives were told of another day than the transfer has now. */
  static final ProcessVariable<Boolean> INFORM_ANEW = answer("informAnew");

  /** Set beside it: the roles, with commas between, that may take the risk by the council's pack. */
  static final ProcessVariable<String> RISK_OWNERS = text("riskOwners");

  /**
   * 'No' with each check, until the officer answers for the risk. Read by Gateway_RiskTaken and Gateway_PutRightFirst.
   */
  static final ProcessVariable<Boolean> RISK_TAKEN = answer("riskTaken");

  private TransferVariables() {}
}
