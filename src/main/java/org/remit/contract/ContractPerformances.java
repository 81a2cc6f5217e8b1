package org.remit.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContractPerformances extends JpaRepository<ContractPerformance, UUID> {

  List<ContractPerformance> findByDecisionOrderByHappenedOn(String decision);
}
