package org.remit.gate;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Set;
import org.remit.reference.Role;

/**
 * A kind of hold, as {@code holds.yaml} describes it.
 *
 * @param id as the ledger and refusals name it: {@code call-in-window}
 * @param words what is still missing, as a clause: 'the call-in window is open'
 * @param acts what may not happen while it is open
 * @param rule the statute or rule it comes from, as cited
 * @param lifts what would lift it, as a clause: 'the window runs out with no valid request'
 * @param by the role that can bring that about, or {@value #DECISION_MAKER} for whichever decides the case
 * @param due the kind of clock by whose last day it must be lifted; empty where none runs for it
 * @param implementing whether it holds a decision from being implemented while it may be called in or is: an act that
 *     implements nothing by the council's rules is free of it
 * @param override whether the law leaves room for the monitoring officer to override it with a reason
 * @param check the number of the check whose error is the first sign that the same rule is broken; 0 for none
 */
public record HoldKind(
    String id, String words, Set<Act> acts, String rule, String lifts, String by,
    @JsonSetter(nulls = Nulls.AS_EMPTY) String due, boolean implementing, boolean override,
    int check) {

  /** In place of a role: whoever decides the case. */
  public static final String DECISION_MAKER = "decision-maker";

  /** @throws org.remit.reference.Refused if nobody is so called */
  public HoldKind {
    if (!DECISION_MAKER.equals(by)) Role.of(by);
  }

  boolean isLiftedByTheDecisionMaker() {
    return by.equals(DECISION_MAKER);
  }
}
