package org.remit.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.reference.Authority;
import org.remit.reference.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The members of a council as far as Remit knows them: who signs in as one, sits on a committee or belongs to a
 * political group. A member who does none of these is not known, so that a name which is not here is no stranger's yet.
 */
@Service
@Transactional(readOnly = true)
public class Members {

  /** How members sign in who are not of the executive; whether somebody is of it is asked of {@link Executive}. */
  public static final Set<Role> OUTSIDE_THE_EXECUTIVE = Collections.unmodifiableSet(
      EnumSet.of(Role.SCRUTINY, Role.SCRUTINY_CHAIR, Role.COUNCIL, Role.COUNCIL_CHAIR));

  private final AppointmentRows rows;
  private final KnownPeople known;
  private final Chairs chairs;

  Members(AppointmentRows rows, KnownPeople known, Chairs chairs) {
    this.rows = rows;
    this.known = known;
    this.chairs = chairs;
  }

  /** The names of those who are known to sit on an overview and scrutiny committee on the day, as {@link #namesOf}. */
  public Set<String> namesOnScrutiny(Authority council, LocalDate on) {
    var seated = chairs.onScrutiny(council, on).stream().map(AppointmentView::person).collect(Collectors.toSet());
    return Stream.of(known.namesOf(council, Role.SCRUTINY, Role.SCRUTINY_CHAIR), known.namesOf(seated))
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }

  /** Every name by which a member is known on the day: the one they sign in by, and the one they are written with. */
  public Set<String> namesOf(Authority council, LocalDate on) {
    var appointed = rows.findByCouncilOrderByKindDescPlaceAscFromDayAsc(council.id()).stream()
        .filter(a -> a.isOn(on))
        .map(Appointment::view)
        .filter(a -> a.capacity().place() != Capacity.Place.POST)
        .map(AppointmentView::person)
        .collect(Collectors.toSet());
    return Stream.of(
            known.namesOf(council, OUTSIDE_THE_EXECUTIVE.toArray(Role[]::new)),
            known.namesOf(council, Executive.ROLES),
            known.namesOf(appointed))
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }
}
