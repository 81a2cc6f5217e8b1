package org.remit.papers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What was withdrawn is found by nothing but its own id and {@link
 * #findByDecisionAndWithdrawnAtIsNotNullOrderByWithdrawnAt}. */
interface StoredDocuments extends JpaRepository<StoredDocument, UUID> {

  @Query("""
      select d from StoredDocument d where d.decision = :decision and d.withdrawnAt is null
      order by d.document, d.version desc
      """)
  List<StoredDocument> of(String decision);

  /** Those of these decisions in which the newest version of a document was not taken down. */
  @Query("""
      select d.decision from StoredDocument d
      where d.decision in :decisions and d.document = :document and d.withdrawnAt is null and d.takenDownAt is null
        and d.version = (select max(v.version) from StoredDocument v
          where v.decision = d.decision and v.document = d.document and v.withdrawnAt is null)
      """)
  List<String> having(String document, Collection<String> decisions);

  /** The newest version of a document. */
  default Optional<StoredDocument> newest(String decision, String document) {
    return of(decision).stream().filter(d -> d.document().equals(document)).findFirst();
  }

  List<StoredDocument> findByDecisionAndWithdrawnAtIsNotNullOrderByWithdrawnAt(String decision);

  /** The number of versions that bear a name, with those that were withdrawn: none is given twice. */
  int countByDecisionAndDocument(String decision, String document);

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
        and d.withdrawnAt is null
        and d.version = (select max(v.version) from StoredDocument v
          where v.decision = d.decision and v.document = d.document and v.withdrawnAt is null)
      order by d.reviewOn, d.decision, d.document
      """)
  List<StoredDocument> exempt();
}
