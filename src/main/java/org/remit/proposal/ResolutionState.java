package org.remit.proposal;

/** How far one operative part of a decision has come. */
public enum ResolutionState {
  PROPOSED("Proposed"),
  DEFERRED("Deferred"),
  APPROVED("Approved"),
  AMENDED("Approved as amended"),
  REFUSED("Refused"),
  CALLED_IN("Called in"),
  EFFECTIVE("In effect"),
  CARRIED_OUT("Carried out"),
  FELL("Fell"),
  WITHDRAWN("Withdrawn");

  private final String words;

  ResolutionState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Agreed by the decision maker and not ended in another way. */
  public boolean stands() {
    return this == APPROVED || this == AMENDED || this == CALLED_IN || this == EFFECTIVE || this == CARRIED_OUT;
  }

  /** Agreed, but without effect yet. */
  public boolean awaitsEffect() {
    return this == APPROVED || this == AMENDED || this == CALLED_IN;
  }
}
