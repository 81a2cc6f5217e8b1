package org.remit.people;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody is appointed.
 *
 * @param capacity one of {@link Capacity#ids()}; it says whether the place is a post, a committee or a group
 * @param place its name as the council writes it: "Head of Children's Social Care"
 * @param person the sign-in name of somebody of the council
 * @param from the first day
 * @param until the last day; null while none is known
 * @param source what shows it: a minute, a letter of appointment
 */
public record AppointmentCommand(
    String capacity, String place, String person, LocalDate from, LocalDate until, String source) {

  /** Whether this very appointment is entered, whatever showed it. */
  public boolean isOnRecordAs(AppointmentView entered) {
    return entered.capacity().id().equals(capacity) && entered.place().equalsIgnoreCase(place)
        && entered.person().equalsIgnoreCase(person) && entered.from().equals(from)
        && Objects.equals(entered.until(), until);
  }
}
