package org.remit.transfer;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StaffTransfers extends JpaRepository<StaffTransfer, StaffTransfer.Key> {

  List<StaffTransfer> findByKeyDecision(String decision);
}
