package org.remit.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalDrafts extends JpaRepository<ProposalDraft, UUID> {

  List<ProposalDraft> findByPersonIgnoreCaseAndDecisionIsNullOrderByChangedAtDesc(String person);
}
