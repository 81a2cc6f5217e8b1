package org.remit.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Challenges extends JpaRepository<Challenge, UUID> {

  List<Challenge> findByDecisionOrderByReceivedAt(String decision);
}
