package org.remit.contract;

import java.util.List;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Refused;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContractAwards extends JpaRepository<ContractAward, ResolutionKey> {

  List<ContractAward> findByKeyDecision(String decision);

  /** @throws Refused if no contract of the resolution was signed, or none is named */
  default ContractAward signed(DecisionReference decision, String resolution) {
    Given.text(resolution, "/resolution", "Say which contract it is about.");
    return findById(ResolutionKey.of(decision, resolution)).filter(ContractAward::isSigned)
        .orElseThrow(() -> new Refused("No contract of resolution " + resolution + " was signed.").at("/resolution"));
  }
}
