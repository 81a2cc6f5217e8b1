package org.remit.procurement.process;

import static org.remit.engine.ProcessVariable.answer;
import static org.remit.engine.ProcessVariable.moment;
import static org.remit.engine.ProcessVariable.text;

import java.util.Date;
import org.remit.engine.ProcessVariable;

/** What {@code procurement.bpmn} holds beside the council and its outcome. */
final class ProcurementVariables {

  /** Set at start: the resolution that the procurement carries out. */
  static final ProcessVariable<String> RESOLUTION = text("resolution");

  /** Set when the procurement is opened. Read by Gateway_StaffMayMove. */
  static final ProcessVariable<Boolean> STAFF_MAY_MOVE = answer("staffMayMove");

  /**
   * Set when the tender is published: the moment from which tenders may be evaluated. Wakes the case, decides nothing.
   */
  static final ProcessVariable<Date> TENDER_DEADLINE_PASSES_AT = moment("tenderDeadlinePassesAt");

  /** Each lot's own: its number, or {@code whole}. Read by every task of a lot. */
  static final ProcessVariable<String> LOT = text("lot");

  /** {@code procurement-abandonment}, set at start: which abandonment is told. */
  static final ProcessVariable<String> ABANDONMENT = text("abandonment");

  /** {@code procurement-abandonment}: whether it is to be told. Read by Gateway_AbandonmentNoticeDue. */
  static final ProcessVariable<Boolean> ABANDONMENT_NOTICE_DUE = answer("abandonmentNoticeDue");

  private ProcurementVariables() {}
}
