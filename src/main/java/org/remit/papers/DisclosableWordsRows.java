package org.remit.papers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DisclosableWordsRows extends JpaRepository<DisclosableWords, UUID> {

  List<DisclosableWords> findByDecisionInOrderByFoundAt(Collection<String> decisions);
}
