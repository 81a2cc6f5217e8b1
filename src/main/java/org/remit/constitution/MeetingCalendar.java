package org.remit.constitution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remit.constitution.Figures.MeetingDates;

/**
 * A council's calendar of meetings: the days on which a body meets, as far as the council has settled them. An edition
 * settles a body's meetings from its first day to its last, or to the last meeting it names while it goes on.
 */
public final class MeetingCalendar {

  private final List<Figure<List<MeetingDates>>> editions;

  MeetingCalendar(List<Figure<List<MeetingDates>>> editions) {
    this.editions = List.copyOf(editions);
  }

  /**
   * Whether a body meets on a day.
   *
   * @param body cabinet, cabinet-committee, joint-committee, council, committee or scrutiny
   * @return empty where the calendar does not settle that day
   */
  public Optional<Boolean> meets(String body, LocalDate day) {
    return settles(body, day).map(edition -> dates(edition, body).contains(day));
  }

  /** The edition that settles the body's meetings about a day; empty where none does. */
  public Optional<Figure<List<MeetingDates>>> settles(String body, LocalDate day) {
    return editions.stream().filter(edition -> edition.isSet() && edition.appliesOn(day))
        .filter(edition -> settles(edition, dates(edition, body), day)).findFirst();
  }

  /** The last day for which the calendar settles the meetings of a body; empty where it names none. */
  public Optional<LocalDate> lastMeeting(String body) {
    return editions.stream().filter(Figure::isSet).flatMap(edition -> dates(edition, body).stream())
        .max(LocalDate::compareTo);
  }

  /** The editions that nobody has confirmed. */
  public List<Figure<List<MeetingDates>>> unconfirmed() {
    return editions.stream().filter(edition -> edition.isSet() && !edition.confirmed()).toList();
  }

  private static boolean settles(Figure<?> edition, List<LocalDate> dates, LocalDate day) {
    return !dates.isEmpty()
        && (edition.validTo() != null || dates.stream().anyMatch(meeting -> !meeting.isBefore(day)));
  }

  private static List<LocalDate> dates(Figure<List<MeetingDates>> edition, String body) {
    return edition.value().stream().filter(each -> each.body().equals(body)).flatMap(each -> each.dates().stream())
        .toList();
  }
}
