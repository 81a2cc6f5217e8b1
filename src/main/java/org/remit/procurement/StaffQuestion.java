package org.remit.procurement;

import org.remit.routing.Proposal;
import org.remit.routing.Route;

/** Whether staff may move with a resolution. What is not known counts as 'may'. */
final class StaffQuestion {

  private StaffQuestion() {}

  static boolean mayMove(Route route, Proposal proposal, String resolution) {
    var needs = route.resolution(resolution);
    if (needs.isPresent()) {
      return !needs.get().staffSteps().cautious().isEmpty() || !needs.get().pensionSteps().cautious().isEmpty();
    }
    return proposal.staff().stream()
        .filter(s -> s.resolution() == null || s.resolution().equals(resolution))
        .anyMatch(s -> !s.transfers().is(false));
  }
}
