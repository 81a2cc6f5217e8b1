package org.remit.procurement;

import java.util.List;
import org.remit.gate.Gate;
import org.remit.proposal.DecisionView;
import org.remit.proposal.OpensHolds;
import org.remit.routing.Route;
import org.springframework.stereotype.Component;

/** Opens what forbids tender and award from the day that a proposal is registered. */
@Component
class ProcurementHolds implements OpensHolds {

  private final PartnerDecisionService partners;
  private final Gate gate;

  ProcurementHolds(PartnerDecisionService partners, Gate gate) {
    this.partners = partners;
    this.gate = gate;
  }

  @Override
  public void openHolds(DecisionView decision, Route route) {
    partners.hold(decision);
    for (var resolution : decision.resolutions()) {
      if (!resolution.asksForTender()) continue;
      var duties = route.resolution(resolution.id()).map(r -> r.duties().cautious()).orElse(List.of());
      gate.openIf(duties.contains("social-value"), decision.reference(), resolution.id(), "social-value",
          "Nothing is on record.", "no services are procured, so the Act does not apply");
      var regime = route.resolution(resolution.id()).map(r -> r.regime().cautious()).orElse("");
      gate.openIf(regime.equals("pa-2023"), decision.reference(), resolution.id(), "conflicts-assessment",
          "None is on record.", "the Procurement Act 2023 does not apply to it");
    }
  }
}
