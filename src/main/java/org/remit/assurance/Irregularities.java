package org.remit.assurance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Irregularities extends JpaRepository<Irregularity, UUID> {

  List<Irregularity> findByDecisionOrderByEnteredAt(String decision);

  List<Irregularity> findByNotedAtIsNullOrderByEnteredAt();
}
