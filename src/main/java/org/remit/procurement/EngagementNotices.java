package org.remit.procurement;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EngagementNotices extends JpaRepository<EngagementNotice, EngagementNotice.Key> {

  List<EngagementNotice> findByKeyDecision(String decision);
}
