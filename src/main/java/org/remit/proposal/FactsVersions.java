package org.remit.proposal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FactsVersions extends JpaRepository<FactsVersion, FactsVersion.Key> {

  List<FactsVersion> findByKeyDecisionOrderByKeyFactsVersion(String decision);

  List<FactsVersion> findByKeyDecisionAndKeyFactsVersionGreaterThanOrderByKeyFactsVersion(String decision,
      long version);

  /** What is known of these decisions now, in no order. */
  @Query("select f from FactsVersion f, Decision d where d.reference = f.key.decision"
      + " and d.factsVersion = f.key.factsVersion and d.reference in :decisions")
  List<FactsVersion> newestOf(Collection<String> decisions);
}
