package org.remit.commissioning.process;

import static org.remit.engine.ProcessVariable.answer;
import static org.remit.engine.ProcessVariable.text;

import org.remit.engine.ProcessVariable;

/** What the lifecycle and its helpers hold. */
final class CommissioningVariables {

  /** Set with the route. Read by Gateway_LinkedAwards. */
  static final ProcessVariable<Boolean> LINKED_AWARDS = answer("linkedAwards");

  /** Set with the route. Read by Gateway_AnswersNeeded. */
  static final ProcessVariable<Boolean> ANSWERS_NEEDED = answer("answersNeeded");

  /** Set with the route. Read by Gateway_NoticeNeeded. */
  static final ProcessVariable<Boolean> NOTICE_NEEDED = answer("noticeNeeded");

  /** Set with the route. Read by Gateway_ScrutinyFirst. */
  static final ProcessVariable<Boolean> SCRUTINY_FIRST = answer("scrutinyFirst");

  /** Set with the route and once more before the decision: cabinet, cabinet-member, officer or council. */
  static final ProcessVariable<String> MAKER = text("maker");

  /** Set after a change of facts. Read by Gateway_ClearanceTouched. */
  static final ProcessVariable<Boolean> CLEARANCE_TOUCHED = answer("clearanceTouched");

  /** Set after a change of facts. Read by Gateway_NoticeStale. */
  static final ProcessVariable<Boolean> NOTICE_STALE = answer("noticeStale");

  /** Set after publication. Read by Gateway_OpenToCallIn. */
  static final ProcessVariable<Boolean> OPEN_TO_CALL_IN = answer("openToCallIn");

  /** The resolution that this process carries out. */
  static final ProcessVariable<String> RESOLUTION = text("resolution");

  /** Read by Gateway_HasEffect. */
  static final ProcessVariable<Boolean> HAS_EFFECT = answer("hasEffect");

  /** procurement, award, variation, grant, admission or record. Read by Gateway_WhatIsToBeDone. */
  static final ProcessVariable<String> IMPLEMENTATION = text("implementation");

  /** For pension admission as a resolution of its own: after-award. */
  static final ProcessVariable<String> STAGE = text("stage");

  /** What came of a resolution, from the process that carried it out. */
  static final ProcessVariable<String> IMPLEMENTATION_OUTCOME = text("implementationOutcome");

  private CommissioningVariables() {}
}
