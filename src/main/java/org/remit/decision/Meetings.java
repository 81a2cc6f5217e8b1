package org.remit.decision;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Meetings extends JpaRepository<Meeting, UUID> {

  Optional<Meeting> findFirstByDecisionOrderByPublishedAtDesc(String decision);

  /** Where a body of a council met last. A reference begins with its council's letters. */
  @Query("select m.place from Meeting m where m.decision like concat(?1, '-%') and m.body = ?2 and m.place is not null"
      + " order by m.publishedAt desc limit 1")
  Optional<String> lastPlaceOf(String councilCode, String body);
}
