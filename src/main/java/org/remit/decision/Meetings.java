package org.remit.decision;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Meetings extends JpaRepository<Meeting, UUID> {

  Optional<Meeting> findFirstByDecisionOrderByPublishedAtDesc(String decision);
}
