package org.remit.procurement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Clarifications extends JpaRepository<Clarification, UUID> {

  List<Clarification> findByDecisionOrderBySentOn(String decision);
}
