package org.remit.proposal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Resolutions extends JpaRepository<Resolution, Resolution.Key> {

  List<Resolution> findByKeyDecisionOrderByPosition(String decision);

  List<Resolution> findByKeyDecisionInOrderByPosition(Collection<String> decisions);
}
