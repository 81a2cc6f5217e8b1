package org.remit.scrutiny;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScrutinyItems extends JpaRepository<ScrutinyItem, UUID> {

  List<ScrutinyItem> findByDecisionOrderByPlacedAt(String decision);

  Optional<ScrutinyItem> findFirstByDecisionAndOutcomeIsNullOrderByPlacedAtDesc(String decision);
}
