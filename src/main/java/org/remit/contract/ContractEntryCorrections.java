package org.remit.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContractEntryCorrections extends JpaRepository<ContractEntryCorrection, UUID> {

  List<ContractEntryCorrection> findByContractOrderByRequestedAt(UUID contract);
}
