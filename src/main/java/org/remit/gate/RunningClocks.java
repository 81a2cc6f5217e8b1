package org.remit.gate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RunningClocks extends JpaRepository<RunningClock, UUID> {

  List<RunningClock> findByDecisionOrderByStartedAt(String decision);

  List<RunningClock> findByDecisionInOrderByStartedAt(Collection<String> decisions);

  List<RunningClock> findByState(RunningClock.State state);

  List<RunningClock> findByStateAndEffectiveOnLessThanEqual(RunningClock.State state, LocalDate day);
}
