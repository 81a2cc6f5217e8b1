package org.remit.callin;

import java.util.List;
import org.remit.gate.HoldOfTheCase;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** Says of what was called in where it waits: with scrutiny, the council, or whoever decided and has it back. */
@Component
class WhereACallInWaits implements HoldOfTheCase {

  private final CallInRows rows;
  private final Decisions decisions;

  WhereACallInWaits(CallInRows rows, Decisions decisions) {
    this.rows = rows;
    this.decisions = decisions;
  }

  @Override
  public String kind() {
    return "called-in";
  }

  @Override
  public Missing missing(DecisionReference decision) {
    return rows.findById(decision.value()).map(callIn -> switch (callIn.state()) {
      case AT_MAKER -> new Missing("It was called in and referred back.", "It waits to be reconsidered.",
          "whoever decided reconsiders it, and confirms or amends it", List.of(decisions.decidedBy(decision)));
      case AT_COUNCIL -> new Missing("It was called in and referred to full council.", "It waits for full council.",
          "council settles it or sends it back, and it is confirmed or amended then", List.of(Role.COUNCIL));
      default -> null;
    }).orElse(null);
  }
}
