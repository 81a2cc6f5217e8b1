package org.remit.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.Authority;

/** Somebody at a post, on a committee or in a political group, from a day on. */
@Entity
@Table(name = "appointment")
class Appointment {

  @Id private UUID id;
  private String council;
  private String kind;
  private String place;
  private String person;
  private String capacity;
  private LocalDate fromDay;
  private LocalDate untilDay;
  private String source;
  private String enteredBy;
  private Instant enteredAt;

  @Version private long version;

  protected Appointment() {}

  Appointment(Authority council, AppointmentCommand command, Capacity capacity, String enteredBy, Instant now) {
    this.id = UUID.randomUUID();
    this.council = council.id();
    this.kind = capacity.place().id();
    this.capacity = capacity.id();
    this.place = command.place().strip().replaceAll("\\s+", " ");
    this.person = command.person().strip();
    this.fromDay = command.from();
    this.untilDay = command.until();
    this.source = command.source().strip();
    this.enteredBy = enteredBy;
    this.enteredAt = now;
  }

  boolean isOn(LocalDate day) {
    return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
  }

  /** Whether it stands on a day of these; one that never begins, as it ended before, stands on none. */
  boolean overlaps(LocalDate from, LocalDate until) {
    if (neverBegins()) return false;
    return (until == null || !fromDay.isAfter(until)) && (untilDay == null || !untilDay.isBefore(from));
  }

  /** Whether it was ended for a day before its first one. */
  boolean neverBegins() {
    return untilDay != null && untilDay.isBefore(fromDay);
  }

  boolean isOf(String user) {
    return person.equalsIgnoreCase(user);
  }

  boolean isAs(Capacity other) {
    return capacity.equals(other.id());
  }

  void endOn(LocalDate lastDay) {
    untilDay = lastDay;
  }

  LocalDate from() {
    return fromDay;
  }

  LocalDate until() {
    return untilDay;
  }

  AppointmentView view() {
    return new AppointmentView(id, Capacity.find(capacity).orElseThrow(), place, person, fromDay, untilDay, source,
        null);
  }
}
