package org.remit.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AppointmentRows extends JpaRepository<Appointment, UUID> {

  List<Appointment> findByCouncilOrderByKindDescPlaceAscFromDayAsc(String council);

  List<Appointment> findByCouncilAndKindAndPlaceIgnoreCaseOrderByFromDay(String council, String kind, String place);

  List<Appointment> findByCouncilAndKindOrderByFromDay(String council, String kind);

  List<Appointment> findByCouncilAndPersonIgnoreCase(String council, String person);

  Optional<Appointment> findByIdAndCouncil(UUID id, String council);
}
