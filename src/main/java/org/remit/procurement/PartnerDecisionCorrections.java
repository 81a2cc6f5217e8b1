package org.remit.procurement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PartnerDecisionCorrections extends JpaRepository<PartnerDecisionCorrection, UUID> {

  /** Those of what is or was on record of these decisions, in the order in which they were asked for. */
  @Query("select c from PartnerDecisionCorrection c, PartnerDecision p where p.id = c.wrongOne"
      + " and p.decision in :decisions order by c.requestedAt")
  List<PartnerDecisionCorrection> ofDecisions(Collection<String> decisions);
}
