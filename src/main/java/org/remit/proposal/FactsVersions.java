package org.remit.proposal;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface FactsVersions extends JpaRepository<FactsVersion, FactsVersion.Key> {

  List<FactsVersion> findByKeyDecisionOrderByKeyFactsVersion(String decision);

  List<FactsVersion> findByKeyDecisionAndKeyFactsVersionGreaterThanOrderByKeyFactsVersion(String decision,
      long version);
}
