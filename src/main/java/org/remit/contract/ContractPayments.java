package org.remit.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContractPayments extends JpaRepository<ContractPayment, UUID> {

  List<ContractPayment> findByDecisionOrderByPaidOn(String decision);
}
