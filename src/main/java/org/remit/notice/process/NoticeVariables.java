package org.remit.notice.process;

import org.remit.engine.ProcessVariable;

/** The contract with {@code key-decision-notice} and {@code urgency-agreement}. */
final class NoticeVariables {

  /** Set when the notices due are established. Read by Gateway_KeyNoticeDue. */
  static final ProcessVariable<String> KEY_NOTICE = ProcessVariable.text("keyNotice");

  /** Set when the notices due are established. Read by Gateway_PrivateNoticeDue. */
  static final ProcessVariable<String> PRIVATE_NOTICE = ProcessVariable.text("privateNotice");

  /** Given by the caller of urgency-agreement: {@code key-decision} or {@code private-meeting}. */
  static final ProcessVariable<String> URGENT_MATTER = ProcessVariable.text("urgentMatter");

  private NoticeVariables() {}
}
