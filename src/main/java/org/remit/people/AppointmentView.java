package org.remit.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An appointment as the council's own people may see it.
 *
 * @param place the post, the committee or the group, as the council writes it
 * @param person the sign-in name
 * @param until the last day; null while none is known; the day before the first where it never began
 * @param source what shows it: a minute, a letter of appointment
 * @param warning what keeps them from deciding for the post, as a sentence; null where nothing does
 */
public record AppointmentView(
    UUID id, Capacity capacity, String place, String person, LocalDate from, LocalDate until, String source,
    String warning) {

  AppointmentView with(String warning) {
    return new AppointmentView(id, capacity, place, person, from, until, source, warning);
  }

  public boolean neverBegan() {
    return until != null && until.isBefore(from);
  }

  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
