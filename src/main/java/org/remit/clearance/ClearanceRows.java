package org.remit.clearance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ClearanceRows extends JpaRepository<Clearance, UUID> {

  @Query("select c from Clearance c where c.decision = :decision order by c.discipline")
  List<Clearance> of(String decision);

  @Query("select c from Clearance c where c.decision = :decision and c.discipline = :discipline")
  Optional<Clearance> of(String decision, String discipline);

  @Query("select c from Clearance c where c.decision in :decisions order by c.discipline")
  List<Clearance> ofAll(Collection<String> decisions);

  @Query("select c from Clearance c where c.decision in :decisions and c.discipline = :discipline")
  List<Clearance> ofAll(Collection<String> decisions, String discipline);
}

interface ReportApprovals extends JpaRepository<ReportApproval, String> {}

interface ReportVersions extends JpaRepository<ReportVersion, String> {}

interface ReportRevisions extends JpaRepository<ReportRevision, UUID> {

  boolean existsByDecisionAndRevisedByIgnoreCase(String decision, String person);
}
