package org.remit.decision;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecidedWordsRows extends JpaRepository<DecidedWords, UUID> {

  List<DecidedWords> findByDecisionOrderBySaidAt(String decision);
}
