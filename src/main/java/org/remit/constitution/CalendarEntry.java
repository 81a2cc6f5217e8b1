package org.remit.constitution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.remit.calendar.Confirmation;

/** What somebody entered of one body and day. It is never changed: a later one says otherwise. */
@Entity
@Table(name = "calendar_entry")
class CalendarEntry {

  @Id private UUID id;
  private String council;
  private String body;
  private LocalDate day;
  private boolean meets;
  private String source;
  private String enteredBy;
  private Instant enteredAt;
  private int sequence;

  protected CalendarEntry() {}

  CalendarEntry(
      String council, int sequence, String body, LocalDate day, boolean meets, String source, String enteredBy,
      Instant now) {
    this.id = UUID.randomUUID();
    this.council = council;
    this.sequence = sequence;
    this.body = body;
    this.day = day;
    this.meets = meets;
    this.source = source;
    this.enteredBy = enteredBy;
    this.enteredAt = now;
  }

  String body() {
    return body;
  }

  LocalDate day() {
    return day;
  }

  boolean meets() {
    return meets;
  }

  String source() {
    return source;
  }

  int sequence() {
    return sequence;
  }

  /** As the figure that settles its day. */
  Figure<List<Figures.MeetingDates>> figure() {
    return new Figure<>("meetings", council, List.of(), day, day, source, Confirmation.CONFIRMED, null);
  }
}
