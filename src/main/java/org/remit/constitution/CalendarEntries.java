package org.remit.constitution;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CalendarEntries extends JpaRepository<CalendarEntry, UUID> {

  List<CalendarEntry> findByCouncilOrderBySequence(String council);
}
