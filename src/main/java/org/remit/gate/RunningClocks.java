package org.remit.gate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RunningClocks extends JpaRepository<RunningClock, UUID> {

  @Query("select c from RunningClock c where c.decision = :decision order by c.startedAt")
  List<RunningClock> of(String decision);

  @Query("select c from RunningClock c where c.decision in :decisions order by c.startedAt")
  List<RunningClock> ofAll(Collection<String> decisions);

  List<RunningClock> findByState(RunningClock.State state);

  @Query("select c from RunningClock c where c.state = :state and c.effectiveOn <= :day")
  List<RunningClock> inStateWhenEffective(RunningClock.State state, LocalDate day);
}
