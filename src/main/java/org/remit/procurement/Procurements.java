package org.remit.procurement;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Procurements extends JpaRepository<Procurement, Procurement.Key> {

  List<Procurement> findByKeyDecision(String decision);
}
