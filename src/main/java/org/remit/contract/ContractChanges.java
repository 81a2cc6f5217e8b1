package org.remit.contract;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContractChanges extends JpaRepository<ContractChange, UUID> {

  List<ContractChange> findByContractOrderByChangedAt(UUID contract);

  List<ContractChange> findByContractInOrderByChangedAt(Collection<UUID> contracts);
}
