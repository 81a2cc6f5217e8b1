package org.remit.people;

import java.time.LocalDate;

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
    String capacity, String place, String person, LocalDate from, LocalDate until, String source) {}
