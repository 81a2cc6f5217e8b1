package org.remit.constitution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remit.constitution.Figures.MeetingDates;

/**
 * A council's calendar of meetings: the days on which a body meets, as far as the council has settled them. An edition
 * settles a body's meetings from its first day to its last, or to the last meeting it names while it goes on. What the
 * council's people entered of a day goes before what an edition says of it; where no edition settles them, the days
 * from the first meeting that they entered to the last are settled.
 */
public final class MeetingCalendar {

  private final List<Figure<List<MeetingDates>>> editions;
  private final List<CalendarEntry> entered;

  MeetingCalendar(List<Figure<List<MeetingDates>>> editions) {
    this(editions, List.of());
  }

  private MeetingCalendar(List<Figure<List<MeetingDates>>> editions, List<CalendarEntry> entered) {
    this.editions = List.copyOf(editions);
    this.entered = List.copyOf(entered);
  }

  /** The same with what was entered since, in its order. */
  MeetingCalendar with(List<CalendarEntry> entries) {
    return new MeetingCalendar(editions, entries);
  }

  /**
   * Whether a body meets on a day.
   *
   * @param body cabinet, cabinet-committee, joint-committee, council, committee or scrutiny
   * @return empty where the calendar does not settle that day
   */
  public Optional<Boolean> meets(String body, LocalDate day) {
    return entered(body, day).map(CalendarEntry::meets)
        .or(() -> edition(body, day).map(edition -> dates(edition, body).contains(day)))
        .or(() -> between(body, day).map(next -> false));
  }

  /** The edition or the entry that settles the body's meetings about a day; empty where none does. */
  public Optional<Figure<List<MeetingDates>>> settles(String body, LocalDate day) {
    return entered(body, day).map(CalendarEntry::figure).or(() -> edition(body, day))
        .or(() -> between(body, day).map(CalendarEntry::figure));
  }

  /** The last day for which the calendar settles the meetings of a body; empty where it names none. */
  public Optional<LocalDate> lastMeeting(String body) {
    return named(body).filter(day -> meets(body, day).orElse(false)).max(LocalDate::compareTo);
  }

  /** The editions that nobody has confirmed. */
  public List<Figure<List<MeetingDates>>> unconfirmed() {
    return editions.stream().filter(edition -> edition.isSet() && !edition.confirmed()).toList();
  }

  /** Every meeting from a day on, cancelled ones too, by day. */
  List<MeetingDays.Day> from(LocalDate first) {
    var all = new ArrayList<MeetingDays.Day>();
    for (var body : MeetingDays.BODIES.keySet()) {
      named(body).distinct().filter(day -> !day.isBefore(first)).forEach(day -> meets(body, day).ifPresent(meets ->
          all.add(new MeetingDays.Day(body, day, meets, settles(body, day).map(Figure::source).orElse(""),
              entered(body, day).isPresent()))));
    }
    all.sort(Comparator.comparing(MeetingDays.Day::day));
    return List.copyOf(all);
  }

  /** Each day that an edition or an entry names for the body, whether or not it was cancelled since. */
  private Stream<LocalDate> named(String body) {
    return Stream.concat(
        editions.stream().filter(Figure::isSet).flatMap(edition -> dates(edition, body).stream()),
        entered.stream().filter(e -> e.body().equals(body)).map(CalendarEntry::day));
  }

  private Optional<CalendarEntry> entered(String body, LocalDate day) {
    return entered.stream().filter(e -> e.body().equals(body) && e.day().equals(day))
        .reduce((earlier, later) -> later);
  }

  /** The meeting that was entered as the next one after a day, where one before it was entered too. */
  private Optional<CalendarEntry> between(String body, LocalDate day) {
    var stand = entered.stream().filter(e -> e.body().equals(body) && e.meets())
        .filter(e -> entered(body, e.day()).filter(CalendarEntry::meets).isPresent()).toList();
    if (stand.stream().noneMatch(e -> e.day().isBefore(day))) return Optional.empty();
    return stand.stream().filter(e -> e.day().isAfter(day)).min(Comparator.comparing(CalendarEntry::day));
  }

  private Optional<Figure<List<MeetingDates>>> edition(String body, LocalDate day) {
    return editions.stream().filter(edition -> edition.isSet() && edition.appliesOn(day))
        .filter(edition -> settles(edition, dates(edition, body), day)).findFirst();
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
