package org.remit.papers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StatutoryPaperRows extends JpaRepository<StatutoryPaper, UUID> {

  @Query("select p from StatutoryPaper p where p.decision = :decision order by p.publishedAt, p.kind, p.version")
  List<StatutoryPaper> of(String decision);

  /** Those of every decision that one of these papers is of. */
  @Query("select p from StatutoryPaper p where p.decision in (select q.decision from StatutoryPaper q"
      + " where q.id in :papers and q.council = coalesce(:council, q.council))"
      + " order by p.publishedAt, p.kind, p.version")
  List<StatutoryPaper> with(Collection<UUID> papers, String council);

  Optional<StatutoryPaper> findFirstByDecisionAndKindAndSubjectOrderByVersionDesc(
      String decision, String kind, String subject);

  Optional<StatutoryPaper> findFirstByCorrects(UUID corrected);

  @Query("select distinct p.decision from StatutoryPaper p where p.takenDownAt is not null order by p.decision")
  List<String> decisionsWithTakenDown();

  List<StatutoryPaper> findByHtmlDigestOrDocxDigest(String html, String docx);

  /** Whether a paper that is up has these bytes. */
  default boolean needs(String digest) {
    return findByHtmlDigestOrDocxDigest(digest, digest).stream().anyMatch(p -> !p.isTakenDown());
  }
}
