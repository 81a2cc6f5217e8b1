package org.remit.decision.process;

import static org.remit.engine.ProcessVariable.answer;
import static org.remit.engine.ProcessVariable.moment;
import static org.remit.engine.ProcessVariable.text;

import java.util.Date;
import org.remit.engine.ProcessVariable;

/** What the four decision processes hold beside reference and council. */
final class DecisionVariables {

  /** Set when the decision is recorded: approved, refused or deferred. Read by Gateway_Decided and by the lifecycle. */
  static final ProcessVariable<String> DECISION_OUTCOME = text("decisionOutcome");

  /** Set when the agenda is published: when the body meets. */
  static final ProcessVariable<Date> MEETING_AT = moment("meetingAt");

  /** Set when the report is published: from when it has been open long enough. */
  static final ProcessVariable<Date> REPORT_OPEN_UNTIL = moment("reportOpenUntil");

  /** Set by the first step of a decision by one person. Read by Gateway_ReportOpenFirst. */
  static final ProcessVariable<Boolean> REPORT_OPEN_FIRST = answer("reportOpenFirst");

  /** Set when the officer's authority is checked. Read by Gateway_ConsultationNeeded. */
  static final ProcessVariable<Boolean> CONSULTATION_NEEDED = answer("consultationNeeded");

  private DecisionVariables() {}
}
