package org.remit.gate;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RunningClocks extends JpaRepository<RunningClock, UUID> {

  List<RunningClock> findByDecisionOrderByStartedAt(String decision);

  List<RunningClock> findByState(RunningClock.State state);
}
