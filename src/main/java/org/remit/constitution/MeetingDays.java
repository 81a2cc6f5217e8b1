package org.remit.constitution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Forbidden;
import org.remit.reference.Happened;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A council's calendar of meetings as its own people keep it: the days that its policy pack names, with those that were
 * entered, cancelled or moved since, each dated and on record.
 */
@Service
@Transactional
public class MeetingDays implements CalendarOfMeetings {

  /** Those that meet, by their names in packs, with their words. */
  public static final Map<String, String> BODIES = bodies();

  private final CalendarEntries entries;
  private final Constitutions constitutions;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  MeetingDays(CalendarEntries entries, Constitutions constitutions, Clock clock, ApplicationEventPublisher events) {
    this.entries = entries;
    this.constitutions = constitutions;
    this.clock = clock;
    this.events = events;
  }

  private static Map<String, String> bodies() {
    var words = new LinkedHashMap<String, String>();
    words.put("cabinet", "Cabinet");
    words.put("cabinet-committee", "A committee of Cabinet");
    words.put("joint-committee", "A joint committee");
    words.put("council", "Council");
    words.put("committee", "A committee of Council");
    words.put("scrutiny", "Overview and scrutiny");
    return Collections.unmodifiableMap(words);
  }

  /**
   * A day of the calendar from today on.
   *
   * @param meets false where the meeting is cancelled
   * @param source what shows it, or why it is cancelled
   * @param entered whether somebody entered it; otherwise the policy pack names it
   */
  public record Day(String body, LocalDate day, boolean meets, String source, boolean entered) {

    public String bodyWords() {
      return BODIES.get(body);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public MeetingCalendar of(Authority council) {
    return constitutions.of(council).meetings().with(entries.findByCouncilOrderBySequence(council.id()));
  }

  /**
   * Every meeting from today on, cancelled ones too, the next one first.
   *
   * @throws Forbidden to anybody of another council
   */
  @Transactional(readOnly = true)
  public List<Day> ahead(Authority council, Actor actor) {
    if (!actor.belongsTo(council)) {
      throw new Forbidden("The calendar of meetings of " + council.words() + " is shown to its own people.");
    }
    return of(council).from(London.today(clock));
  }

  /** Whether the actor is one of those who keep the calendar of the council. */
  public boolean mayEnter(Authority council, Actor actor) {
    return council.equals(actor.authority()) && actor.has(Role.DEMOCRATIC_SERVICES, Role.ADMINISTRATOR);
  }

  /** @throws Refused if the body meets on that day already, or the day is over */
  public void add(Authority council, String body, LocalDate day, String source, Actor actor) {
    requireMayEnter(council, actor);
    mustBeAhead(day, "/day");
    if (meets(council, body, day)) {
      throw new Refused(BODIES.get(body) + " meets on " + London.say(day) + " already.").at("/day");
    }
    require(source, "Say what shows it: a minute, a notice.", "/source");
    enter(council, body, day, true, source, actor);
    events.publishEvent(Happened.at(council, "meeting-entered", actor).with("body", body).with("day", day.toString())
        .withholding("source", source));
  }

  /**
   * Cancels a meeting, or moves it.
   *
   * @param to the day on which the body meets instead; null where it meets on none
   * @throws NotFound unless the body meets on that day
   */
  public void cancel(Authority council, String body, LocalDate day, LocalDate to, String why, Actor actor) {
    requireMayEnter(council, actor);
    if (!meets(council, body, day)) throw noMeeting(body, day);
    if (day.isBefore(London.today(clock))) {
      throw new Refused("The meeting of " + London.say(day) + " is over.").at("/why");
    }
    require(why, "Say why: no quorum, no business, a decision of the chair.", "/why");
    if (to != null) {
      mustBeAhead(to, "/to");
      if (meets(council, body, to)) {
        throw new Refused(BODIES.get(body) + " meets on " + London.say(to) + " already.").at("/to");
      }
    }
    enter(council, body, day, false, why, actor);
    if (to != null) enter(council, body, to, true, "Moved from " + London.say(day) + ": " + why, actor);
    events.publishEvent(
        Happened.at(council, to == null ? "meeting-cancelled" : "meeting-moved", actor).with("body", body)
            .with("day", day.toString()).with("to", to == null ? null : to.toString()).withholding("why", why));
  }

  /** @throws NotFound unless it is a meeting ahead, cancelled or not */
  @Transactional(readOnly = true)
  public Day find(Authority council, String body, LocalDate day, Actor actor) {
    return ahead(council, actor).stream().filter(d -> d.body().equals(body) && d.day().equals(day) && d.meets())
        .findFirst().orElseThrow(() -> noMeeting(body, day));
  }

  private static NotFound noMeeting(String body, LocalDate day) {
    return new NotFound("No meeting of " + body.replace('-', ' ') + " on " + London.say(day)
        + " stands in the calendar. It may have been cancelled.");
  }

  private void enter(Authority council, String body, LocalDate day, boolean meets, String source, Actor actor) {
    var before = entries.findByCouncilOrderBySequence(council.id());
    var sequence = before.isEmpty() ? 1 : before.get(before.size() - 1).sequence() + 1;
    entries.saveAndFlush(new CalendarEntry(
        council.id(), sequence, body, day, meets, source.strip(), actor.user(), clock.instant()));
  }

  private boolean meets(Authority council, String body, LocalDate day) {
    if (!BODIES.containsKey(body)) {
      throw new Refused("Choose one of " + String.join(", ", BODIES.keySet()) + ".").at("/body");
    }
    return of(council).meets(body, day).orElse(false);
  }

  private void requireMayEnter(Authority council, Actor actor) {
    if (mayEnter(council, actor)) return;
    throw new Forbidden(
        "The calendar of meetings of " + council.words() + " is kept by its democratic services and administrator.");
  }

  private void mustBeAhead(LocalDate day, String pointer) {
    if (day == null) throw new Refused("Give the day.").at(pointer);
    if (day.isBefore(London.today(clock))) {
      throw new Refused("A meeting is entered before it is held: " + London.say(day) + " is over.").at(pointer);
    }
  }

  private static void require(String text, String sentence, String pointer) {
    if (text == null || text.isBlank()) throw new Refused(sentence).at(pointer);
  }
}
