package org.remit.procurement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProcurementAbandonments extends JpaRepository<ProcurementAbandonment, UUID> {

  List<ProcurementAbandonment> findByDecisionOrderByDecidedOn(String decision);
}
