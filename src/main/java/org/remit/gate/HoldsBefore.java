package org.remit.gate;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HoldsBefore extends JpaRepository<HoldBefore, UUID> {

  List<HoldBefore> findByHold(UUID hold);
}
