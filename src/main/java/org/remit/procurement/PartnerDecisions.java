package org.remit.procurement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartnerDecisions extends JpaRepository<PartnerDecision, UUID> {

  /** Those that count. */
  List<PartnerDecision> findByDecisionInAndSupersededAtIsNullOrderByPartner(Collection<String> decisions);
}
