package org.remit.assurance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Irregularities extends JpaRepository<Irregularity, UUID> {

  List<Irregularity> findByDecisionOrderByEnteredAt(String decision);

  /** A reference begins with its council's letters. */
  @Query("select i from Irregularity i where i.decision like concat(?1, '-%') and i.notedAt is null"
      + " order by i.enteredAt")
  List<Irregularity> withoutNote(String councilCode);
}
