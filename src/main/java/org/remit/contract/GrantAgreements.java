package org.remit.contract;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface GrantAgreements extends JpaRepository<GrantAgreement, ResolutionKey> {

  List<GrantAgreement> findByKeyDecision(String decision);

  List<GrantAgreement> findByCouncilAndEnterpriseIgnoreCase(String council, String enterprise);
}
