package org.remit.transfer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InformationChanges extends JpaRepository<InformationChange, UUID> {

  List<InformationChange> findByDecisionOrderByNotifiedOnAscRecordedAtAsc(String decision);
}
