package org.remit.gate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Holds extends JpaRepository<Hold, UUID> {

  @Query("select h from Hold h where h.decision = :decision order by h.openedAt, h.kind")
  List<Hold> of(String decision);

  @Query("select h from Hold h where h.decision in :decisions order by h.openedAt, h.kind")
  List<Hold> ofAll(Collection<String> decisions);

  /** Those that were not met but accepted as a risk, or waived. */
  @Query("select h from Hold h where h.decision in :decisions and h.ended in"
      + " (org.remit.gate.Gate$How.ACCEPTED, org.remit.gate.Gate$How.WAIVED) order by h.openedAt, h.kind")
  List<Hold> overridden(Collection<String> decisions);

  @Query("select h from Hold h where h.decision = :decision and h.kind = :kind")
  List<Hold> ofKind(String decision, String kind);

  @Query("select h from Hold h where h.kind = :kind and h.decision in :decisions")
  List<Hold> ofKindAmong(String kind, Collection<String> decisions);

  List<Hold> findByClock(UUID clock);

  /** Those whose clock allows the act on this day. */
  @Query("select h from Hold h, RunningClock c where c.id = h.clock and h.ended is null"
      + " and c.state <> org.remit.gate.RunningClock$State.STOPPED and c.effectiveOn <= :day")
  List<Hold> liftedByTheirClocks(LocalDate day);
}
