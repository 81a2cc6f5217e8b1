package org.remit.gate;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Holds extends JpaRepository<Hold, UUID> {

  List<Hold> findByDecisionOrderByOpenedAtAscKindAsc(String decision);

  List<Hold> findByDecisionAndKind(String decision, String kind);

  List<Hold> findByEndedIsNullAndClockIsNotNull();
}
