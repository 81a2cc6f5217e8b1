package org.remit.clearance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClearanceRows extends JpaRepository<Clearance, UUID> {

  List<Clearance> findByDecisionOrderByDiscipline(String decision);

  Optional<Clearance> findByDecisionAndDiscipline(String decision, String discipline);
}

interface ReportApprovals extends JpaRepository<ReportApproval, String> {}

interface ReportVersions extends JpaRepository<ReportVersion, String> {}

interface ReportRevisions extends JpaRepository<ReportRevision, UUID> {

  boolean existsByDecisionAndRevisedByIgnoreCase(String decision, String person);
}
