package org.remit.transfer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DueDiligences extends JpaRepository<DueDiligence, UUID> {

  List<DueDiligence> findByDecisionOrderByAnsweredOnAscRecordedAtAsc(String decision);
}
