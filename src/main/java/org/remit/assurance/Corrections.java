package org.remit.assurance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Corrections extends JpaRepository<Correction, UUID> {

  List<Correction> findByDecisionOrderByRequestedAt(String decision);
}
