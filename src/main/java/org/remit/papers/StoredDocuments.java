package org.remit.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredDocuments extends JpaRepository<StoredDocument, UUID> {

  List<StoredDocument> findByDecisionOrderByDocumentAscVersionDesc(String decision);

  Optional<StoredDocument> findFirstByDecisionAndDocumentOrderByVersionDesc(String decision, String document);

  List<StoredDocument> findByDigest(String digest);

  @Query("""
      select distinct d.decision from StoredDocument d
      where d.publicity = org.remit.papers.Publicity$Kind.PUBLIC and d.takenDownAt is not null
      order by d.decision
      """)
  List<String> decisionsWithTakenDown();

  /** The exempt documents that stand, each in its newest version, the earliest review first. */
  @Query("""
      select d from StoredDocument d
      where d.publicity = org.remit.papers.Publicity$Kind.EXEMPT and d.takenDownAt is null
        and d.version = (select max(v.version) from StoredDocument v
          where v.decision = d.decision and v.document = d.document)
      order by d.reviewOn, d.decision, d.document
      """)
  List<StoredDocument> exempt();
}
