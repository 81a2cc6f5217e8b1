package org.remit.contract;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContractAwards extends JpaRepository<ContractAward, ResolutionKey> {

  List<ContractAward> findByKeyDecision(String decision);
}
