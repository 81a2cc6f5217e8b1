package org.remit.contract.process;

import static org.remit.engine.ProcessVariable.answer;
import static org.remit.engine.ProcessVariable.moment;
import static org.remit.engine.ProcessVariable.text;

import java.util.Date;
import org.remit.engine.ProcessVariable;

/** What the models of this capability hold beside the council and their outcome. */
final class ContractVariables {

  /** Set at start: the resolution that is carried out. */
  static final ProcessVariable<String> RESOLUTION = text("resolution");

  /** contract-award: set when it is opened. Read by Gateway_AwardNoticeNeeded. */
  static final ProcessVariable<Boolean> AWARD_NOTICE_NEEDED = answer("awardNoticeNeeded");

  /** contract-award: set when it is opened. Read by Gateway_ContractDetailsDue. */
  static final ProcessVariable<Boolean> CONTRACT_DETAILS_DUE = answer("contractDetailsDue");

  /** contract-award: set when it is opened. Read by Gateway_ContractToSign. */
  static final ProcessVariable<Boolean> CONTRACT_TO_SIGN = answer("contractToSign");

  /** contract-award: set when it is registered, or there is none. Read by Gateway_ContractCopyDue. */
  static final ProcessVariable<Boolean> CONTRACT_COPY_DUE = answer("contractCopyDue");

  /** contract-award: set when it is opened. Read by Gateway_StaffMayMove. */
  static final ProcessVariable<Boolean> STAFF_MAY_MOVE = answer("staffMayMove");

  /** contract-award: set when the notice is recorded. Read by Gateway_StandstillRuns. */
  static final ProcessVariable<Boolean> STANDSTILL_RUNS = answer("standstillRuns");

  /** contract-award: set when the notice is recorded. Wakes the case; the clock decides. */
  static final ProcessVariable<Date> STANDSTILL_ENDS = moment("standstillEnds");

  /** contract-variation: set by the test. Read by Gateway_ModificationPermitted. */
  static final ProcessVariable<Boolean> MODIFICATION_PERMITTED = answer("modificationPermitted");

  /** contract-variation: set by the test. Read by Gateway_ChangeNoticeDue. */
  static final ProcessVariable<Boolean> CHANGE_NOTICE_DUE = answer("changeNoticeDue");

  /** contract-variation: set by the test. Read by Gateway_ModificationNoticeDue. */
  static final ProcessVariable<Boolean> MODIFICATION_NOTICE_DUE = answer("modificationNoticeDue");

  /** grant-agreement: set by the classification. Read by Gateway_GrantInSubstance. */
  static final ProcessVariable<Boolean> GRANT_IN_SUBSTANCE = answer("grantInSubstance");

  /** grant-agreement: set by the check. Read by Gateway_SubsidyLawful. */
  static final ProcessVariable<Boolean> SUBSIDY_LAWFUL = answer("subsidyLawful");

  /** grant-agreement: set when it is paid. Read by Gateway_EntryDue. */
  static final ProcessVariable<Boolean> ENTRY_DUE = answer("entryDue");

  /** contract-management: set when the term is read. Wakes the case when what follows is to be begun. */
  static final ProcessVariable<Date> DECIDE_BY = moment("decideBy");

  /** contract-management: set when the term is read and after each review. Wakes the case for the next one. */
  static final ProcessVariable<Date> REVIEW_BY = moment("reviewBy");

  /** contract-management: set when the term is read. Wakes the case after the contract's last day. */
  static final ProcessVariable<Date> CONTRACT_ENDS = moment("contractEnds");

  /** contract-management: set when its end is reached or it was given notice. Read by Gateway_HasEnded. */
  static final ProcessVariable<Boolean> HAS_ENDED = answer("hasEnded");

  /** contract-management: set with it. Read by Gateway_EndNoticeDue. */
  static final ProcessVariable<Boolean> END_NOTICE_DUE = answer("endNoticeDue");

  /** contract-award: set when it is registered; when it is opened where there is no contract. */
  static final ProcessVariable<String> IMPLEMENTATION_OUTCOME = text("implementationOutcome");

  private ContractVariables() {}
}
