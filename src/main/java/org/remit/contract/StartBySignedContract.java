package org.remit.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.remit.proposal.StartOfService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** A service starts no earlier than the contract that was signed for it. */
@Component
class StartBySignedContract implements StartOfService {

  private final ContractAwards awards;

  StartBySignedContract(ContractAwards awards) {
    this.awards = awards;
  }

  @Override
  public Optional<LocalDate> startOf(DecisionReference decision, String resolution) {
    return awards.findById(ResolutionKey.of(decision, resolution))
        .filter(ContractAward::isSigned)
        .map(ContractAward::starts);
  }
}
