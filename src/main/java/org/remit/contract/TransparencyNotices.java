package org.remit.contract;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface TransparencyNotices extends JpaRepository<TransparencyNotice, ResolutionKey> {

  List<TransparencyNotice> findByKeyDecision(String decision);
}
