package org.remit.contract;

import java.util.List;
import java.util.Optional;
import org.remit.gate.Gate;
import org.remit.proposal.DecisionView;
import org.remit.proposal.OpensHolds;
import org.remit.reference.DecisionReference;
import org.remit.routing.Route;
import org.springframework.stereotype.Component;

/** Opens what forbids signature, payment and start from the day that a proposal is registered. */
@Component
class ContractHolds implements OpensHolds {

  private final Contracts contracts;
  private final Gate gate;

  ContractHolds(Contracts contracts, Gate gate) {
    this.contracts = contracts;
    this.gate = gate;
  }

  @Override
  public void openHolds(DecisionView decision, Route route) {
    var reference = decision.reference();
    for (var resolution : decision.proposal().resolutions()) {
      var letter = resolution.id();
      switch (resolution.kind()) {
        case "award-contract", "enter-arrangement" -> {
          if (resolution.isInHouse()) inHouse(reference, letter);
          else award(reference, letter, Regime.of(route, decision.proposal(), letter));
        }
        case "extend-contract", "vary-contract" -> {
          gate.openCiting(reference, letter, "modification-not-tested", "No test is on record.",
              Regime.cited(regime(decision, route, letter), "PCR 2015 reg 72", "Procurement Act 2023 s.74"));
          gate.open(reference, letter, "change-notice", "Whether one is due follows from the test.");
        }
        case "make-grant" -> {
          gate.open(reference, letter, "grant-not-classified", "No answer is on record.");
          gate.open(reference, letter, "subsidy-not-checked", "No check is on record.");
          gate.open(reference, letter, "agreement-not-signed", "No agreement is on record.");
        }
        default -> {
          // Nothing of it is signed, paid or started here.
        }
      }
    }
  }

  private void award(DecisionReference reference, String letter, Regime regime) {
    gate.open(reference, letter, "award-notice-missing", "No award notice is on record.");
    gate.open(reference, letter, "standstill", "No standstill has run.");
    gate.open(reference, letter, "contract-not-signed", "No contract is on record.");
    gate.openIf(regime.transparency().isPresent(), reference, letter, TransparencyService.HOLD,
        "None is on record.", "its law or procedure asks for none");
    gate.openIf(regime.asksForConflictsAssessment(), reference, letter, "conflicts-assessment",
        "It is not confirmed for the award.", "its regime asks for none");
  }

  /** Nobody is awarded anything and nobody signs with itself; decision, call-in, staff and pensions hold it as ever. */
  private void inHouse(DecisionReference reference, String letter) {
    for (var kind : List.of("award-notice-missing", "standstill", "contract-not-signed", TransparencyService.HOLD,
        "conflicts-assessment")) {
      gate.lift(reference, letter, kind, Gate.How.NOT_NEEDED, "the council provides it itself");
    }
  }

  /** A contract stays under the law it was procured under; of one that is not in the register the route says it. */
  private String regime(DecisionView decision, Route route, String letter) {
    var changed = decision.proposal().resolution(letter).orElseThrow().contract();
    return Optional.ofNullable(changed)
        .flatMap(number -> contracts.findByNumber(number)
            .or(() -> contracts.findFirstByAuthorityAndLocalIdOrderByRegisteredAt(decision.authority().id(), number)))
        .map(Contract::regime)
        .orElseGet(() -> Regime.of(route, decision.proposal(), letter).id());
  }
}
