package org.remit.notice;

/** The notices that are given here, each with its paper, the clock that it starts and the hold that it lifts. */
enum NoticeKind {
  KEY_DECISION("key-decision-notice", "key-decision-notice"),
  GENERAL_EXCEPTION("general-exception-notice", "key-decision-notice"),
  PRIVATE_MEETING("private-meeting-notice", "private-meeting-notice"),
  PRIVATE_MEETING_RESPONSE("private-meeting-response", "private-meeting-response");

  private final String paper;
  private final String hold;

  NoticeKind(String paper, String hold) {
    this.paper = paper;
    this.hold = hold;
  }

  /** The kind of its paper, and how the ledger names it. */
  String id() {
    return paper;
  }

  String hold() {
    return hold;
  }

  boolean isOfTheDecision() {
    return this == KEY_DECISION || this == GENERAL_EXCEPTION;
  }
}
