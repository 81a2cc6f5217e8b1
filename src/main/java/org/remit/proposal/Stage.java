package org.remit.proposal;

/** How far a decision has come, as people speak of it. */
public enum Stage {
  PREPARATION("Being prepared"),
  DECISION("Waiting for the decision"),
  DECIDED("Decided, to be published"),
  CALL_IN("Decided, open to call-in"),
  IMPLEMENTATION("Being carried out"),
  CLOSED("Closed"),
  REFUSED("Refused"),
  WITHDRAWN("Withdrawn");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean isEnd() {
    return this == CLOSED || this == REFUSED || this == WITHDRAWN;
  }
}
