package org.remit.decision;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CallInWaiverRows extends JpaRepository<CallInWaiver, UUID> {

  List<CallInWaiver> findByDecisionAndStaleAtIsNullOrderByAnsweredAt(String decision);
}
