package org.remit.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.remit.reference.DecisionReference;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Meetings extends JpaRepository<Meeting, UUID> {

  Optional<Meeting> findFirstByDecisionOrderByPublishedAtDesc(String decision);

  boolean existsByDecision(String decision);

  List<Meeting> findByDecisionInOrderByPublishedAt(Collection<String> decisions);

  /** The meeting that is to decide, or has decided; empty while no agenda is out since the matter was put off. */
  default Optional<Meeting> standing(DecisionReference decision) {
    return findFirstByDecisionOrderByPublishedAtDesc(decision.value()).filter(m -> !m.isPutOff());
  }

  /** When a meeting of a body that begins in this time was first announced by the agenda of any decision. */
  @Query("select min(m.publishedAt) from Meeting m where m.decision like concat(?1, '-%') and m.body = ?2"
      + " and m.meetsAt >= ?3 and m.meetsAt < ?4")
  Optional<Instant> firstAnnounced(String councilCode, String body, Instant from, Instant until);

  /** Where a body of a council was last called to by then. A reference begins with its council's letters. */
  @Query("select m.place from Meeting m where m.decision like concat(?1, '-%') and m.body = ?2 and m.place is not null"
      + " and m.publishedAt <= ?3 order by m.publishedAt desc limit 1")
  Optional<String> lastPlaceOf(String councilCode, String body, Instant until);
}
