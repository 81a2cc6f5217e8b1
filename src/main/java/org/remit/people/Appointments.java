package org.remit.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Forbidden;
import org.remit.reference.Happened;
import org.remit.reference.NotFound;
import org.remit.reference.PostTitle;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which post, deputises for it, sits on which committee and belongs to which political group, dated and on
 * record. A role says what kind of task somebody may do; an appointment says for which post they do it (invariants 5
 * and 6): once a post has a holder, nobody else decides for it but a deputy, and the record names both.
 */
@Service
@Transactional
public class Appointments {

  private static final String RULE = "Constitution, scheme of delegation: a post acts through whoever holds it or"
      + " deputises for it";

  private static final List<Role> DECIDING = List.of(Role.deciding("officer"), Role.deciding("cabinet-member"));

  /** Characters in a name, a post or a reason. */
  private static final int LONGEST = 200;

  private final AppointmentRows rows;
  private final KnownPeople known;
  private final Executive executive;
  private final Chairs chairs;
  private final WorkInHand work;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Appointments(
      AppointmentRows rows, KnownPeople known, Executive executive, Chairs chairs, WorkInHand work, Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.known = known;
    this.executive = executive;
    this.chairs = chairs;
    this.work = work;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Every appointment of a council, ended ones too: posts first, then committees, then groups.
   *
   * @throws Forbidden to anybody of another council
   */
  @Transactional(readOnly = true)
  public List<AppointmentView> of(Authority council, Actor actor) {
    if (!actor.belongsTo(council)) {
      throw new Forbidden("Who holds a post at " + council.words() + " is shown to its own people.");
    }
    var today = London.today(clock);
    return rows.findByCouncilOrderByKindDescPlaceAscFromDayAsc(council.id()).stream().map(Appointment::view)
        .map(a -> a.until() != null && a.until().isBefore(today) ? a : warned(council, a)).toList();
  }

  /** Whether the actor is one of those who enter appointments at the council. */
  public boolean mayEnter(Authority council, Actor actor) {
    return council.equals(actor.authority())
        && actor.has(Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER, Role.ADMINISTRATOR);
  }

  /**
   * Enters an appointment.
   *
   * @return with what keeps them from deciding for the post, where something does: a role may be given afterwards
   * @throws Refused if it is not of somebody of the council, has no source, ends before it begins, somebody else holds
   *     the post in that time, or a member of the executive would sit on an overview and scrutiny committee
   */
  public AppointmentView appoint(Authority council, AppointmentCommand command, Actor actor) {
    requireMayEnter(council, actor);
    var capacity = Capacity.find(command.capacity()).orElseThrow(
        () -> new Refused("Choose one of: " + String.join(", ", Capacity.ids()) + ".").at("/capacity"));
    require(command.place(), "Say which post, committee or group.", "/place");
    require(command.person(), "Give the name that the person signs in by.", "/person");
    require(command.source(), "Say what shows it: a minute, a letter of appointment.", "/source");
    if (command.from() == null) throw new Refused("Give the first day.").at("/from");
    if (command.until() != null && command.until().isBefore(command.from())) {
      throw new Refused("The last day, " + London.say(command.until()) + ", is before the first.").at("/until");
    }
    var person = command.person().strip();
    if (!known.isAtTheCouncil(person, council)) {
      throw new Refused("Nobody of " + council.words() + " signs in as '" + person + "'.").at("/person");
    }
    if (person.equalsIgnoreCase(actor.user()) && capacity.place() == Capacity.Place.POST) {
      throw new Refused("Nobody gives a post to themselves; somebody else enters it.").at("/person")
          .because("four-eyes", RULE);
    }
    requireRoom(council, command, capacity, person);
    requireApart(council, command, capacity, person);
    var appointment = rows.save(new Appointment(council, command, capacity, actor.user(), clock.instant()));
    var view = appointment.view();
    events.publishEvent(
        Happened.at(council, "appointment-entered", actor)
            .with("id", view.id())
            .with("capacity", capacity.id())
            .with("place", view.place())
            .with("from", view.from())
            .with("until", view.until())
            .withholding("person", person)
            .withholding("source", view.source()));
    return warned(council, view);
  }

  /** A post may be held for other things than deciding; that its holder cannot decide is said all the same. */
  private AppointmentView warned(Authority council, AppointmentView appointment) {
    if (appointment.capacity().place() != Capacity.Place.POST || DECIDING.stream()
        .anyMatch(role -> known.has(appointment.person(), council, role))) {
      return appointment;
    }
    return appointment.with(appointment.person() + " has none of the sign-in roles that decide for a post ("
        + DECIDING.get(0).words() + " for an officer's, " + DECIDING.get(1).words() + " for a member's): "
        + "they cannot decide for it until the administrator gives them one.");
  }

  /** Whoever is of the executive sits on no committee that scrutinises it, whichever of the two came first. */
  private void requireApart(Authority council, AppointmentCommand command, Capacity capacity, String person) {
    var from = command.from();
    if (chairs.isSeatOnScrutiny(council, capacity, command.place(), from)
        && (executive.has(council, person, from) || executive.sat(council, person, from, command.until()))) {
      throw notApart(person + " is of the executive, whose members sit on no overview and scrutiny committee.");
    }
    if (!executive.isSeat(council, capacity, command.place(), from)) return;
    if (chairs.scrutinises(council, person, from, command.until())) {
      throw notApart(person + " sits on an overview and scrutiny committee, on which no member of the executive does:"
          + " end that first.");
    }
    if (known.has(person, council, Role.SCRUTINY) || known.has(person, council, Role.SCRUTINY_CHAIR)) {
      throw notApart(person + " signs in as a member of overview and scrutiny, which no member of the executive is: the"
          + " administrator takes that role away first.");
    }
  }

  private static Refused notApart(String sentence) {
    return new Refused(sentence).at("/person").because("authority", "Local Government Act 2000 s.9FA(3)");
  }

  private void requireRoom(Authority council, AppointmentCommand command, Capacity capacity, String person) {
    var others = switch (capacity.place()) {
      case GROUP -> rows.findByCouncilAndPersonIgnoreCase(council.id(), person).stream()
          .filter(a -> a.isAs(Capacity.IN_GROUP)).toList();
      case POST -> at(council, command.place());
      default -> rows.findByCouncilAndKindAndPlaceIgnoreCaseOrderByFromDay(
          council.id(), capacity.place().id(), command.place().strip().replaceAll("\\s+", " "));
    };
    others.stream()
        .filter(a -> a.overlaps(command.from(), command.until()))
        .filter(a -> a.isOf(person) || capacity.isAlone() && a.isAs(capacity))
        .findFirst()
        .ifPresent(a -> {
          var it = a.view();
          throw new Refused(("From %s%s %s %s: %s. End that first, or give a day after it.").formatted(
              London.say(it.from()), it.until() == null ? " on" : " to " + London.say(it.until()),
              it.person(), it.capacity().words(), it.place()))
              .at(a.isOf(person) ? "/person" : "/from");
        });
  }

  /**
   * Ends an appointment. The last day on record moves to an earlier one only: what stands on a later day is an
   * appointment, which is entered as one and goes through every check of it.
   *
   * @param lastDay the last day on which it stands, from yesterday on, because what was done under it stands; a day
   *     before its first one says that it never begins
   * @throws NotFound if the council has no such appointment
   * @throws Refused to whoever may not enter appointments there, if it ended already or never begins, without a reason,
   *     for a day before yesterday or for none earlier than is on record
   */
  public AppointmentView end(Authority council, UUID id, LocalDate lastDay, String why, Actor actor) {
    requireMayEnter(council, actor);
    var appointment = rows.findByIdAndCouncil(id, council.id())
        .orElseThrow(() -> new NotFound("There is no such appointment at " + council.words() + "."));
    require(why, "Say why it ends.", "/why");
    var today = London.today(clock);
    if (lastDay == null) throw new Refused("Give the last day.").at("/lastDay");
    var onRecord = appointment.until();
    if (appointment.neverBegins()) {
      throw new Refused("It was ended before its first day, " + London.say(appointment.from())
          + ", and never begins: enter a new appointment.").at("/lastDay");
    }
    if (onRecord != null && onRecord.isBefore(today)) {
      throw new Refused("It ended on " + London.say(onRecord) + ".").at("/lastDay");
    }
    if (onRecord != null && !lastDay.isBefore(onRecord)) {
      throw new Refused(("Its last day is %s, and moves to an earlier one only. For the days from %s on enter a new"
          + " appointment.").formatted(London.say(onRecord), London.say(onRecord.plusDays(1)))).at("/lastDay");
    }
    if (lastDay.isBefore(today.minusDays(1))) {
      throw new Refused("The last day can be yesterday or later: what was done under it stands.").at("/lastDay");
    }
    var neverBegins = lastDay.isBefore(appointment.from());
    appointment.endOn(neverBegins ? appointment.from().minusDays(1) : lastDay);
    var view = rows.save(appointment).view();
    events.publishEvent(
        Happened.at(council, "appointment-ended", actor)
            .with("id", view.id())
            .with("capacity", view.capacity().id())
            .with("place", view.place())
            .with("lastDay", view.until())
            .withholding("person", view.person())
            .withholding("why", why));
    return view;
  }

  /**
   * Somebody leaves: each of their appointments ends on that day, and every task that they have claimed goes back to
   * those whose it is, so that nothing waits for a person who is gone.
   *
   * @return how many tasks went back
   * @throws Refused to whoever may not enter appointments there, if nobody of the council signs in by that name,
   *     without a reason or a day, or where one of the appointments cannot end on it
   */
  public int leaves(Authority council, String person, LocalDate lastDay, String why, Actor actor) {
    requireMayEnter(council, actor);
    require(person, "Give the name that the person signs in by.", "/person");
    if (!known.isAtTheCouncil(person.strip(), council)) {
      throw new Refused("Nobody of " + council.words() + " signs in as '" + person.strip() + "'.").at("/person");
    }
    require(why, "Say why: left the council, on long leave.", "/why");
    if (lastDay == null) throw new Refused("Give the last day.").at("/lastDay");
    for (var each : rows.findByCouncilAndPersonIgnoreCase(council.id(), person.strip())) {
      if (each.neverBegins() || each.until() != null && !each.until().isAfter(lastDay)) continue;
      end(council, each.view().id(), lastDay, why, actor);
    }
    var tasks = work.giveBackAllOf(person.strip());
    events.publishEvent(
        Happened.at(council, "work-handed-over", actor)
            .with("tasks", tasks)
            .with("lastDay", lastDay)
            .withholding("person", person.strip())
            .withholding("why", why));
    return tasks;
  }

  /**
   * In what capacity somebody acts for a post on a day.
   *
   * @throws Refused if it is entered who holds the post or deputises for it, and it is not they
   */
  @Transactional(readOnly = true)
  public ActingFor actingFor(Authority council, String post, Actor actor, LocalDate on) {
    var there = at(council, post, on);
    if (there.isEmpty()) return ActingFor.nobodyEntered();
    var own = there.stream().filter(a -> a.isOf(actor.user())).findFirst().orElseThrow(
        () -> new Refused(("On %s somebody else holds the post %s or deputises for it. Whoever does may act; democratic"
            + " services enter a deputy under 'People'.").formatted(London.say(on), post))
                .because("authority", RULE));
    if (!own.isAs(Capacity.DEPUTY)) return new ActingFor(true, false, null);
    var holder = there.stream().filter(a -> a.isAs(Capacity.HOLDER)).findFirst().map(a -> a.view().person());
    return new ActingFor(true, true, holder.orElse(null));
  }

  /** Whether a post was held on a day by others, as far as it is entered, and not by this person. */
  @Transactional(readOnly = true)
  public boolean wasHeldByOthers(Authority council, String post, Actor actor, LocalDate on) {
    var holders = at(council, post, on).stream().filter(a -> a.isAs(Capacity.HOLDER)).toList();
    return !holders.isEmpty() && holders.stream().noneMatch(a -> a.isOf(actor.user()));
  }

  /**
   * Why nobody can decide for a post on a day, as sentences: those who hold it or deputise for it all lack the role.
   * Empty where one of them has it, or nobody is entered at the post.
   */
  @Transactional(readOnly = true)
  public Optional<String> whyNobodyDecides(Authority council, String post, Role deciding, LocalDate on) {
    var there = at(council, post, on);
    if (there.isEmpty() || there.stream().anyMatch(a -> known.has(a.view().person(), council, deciding))) {
      return Optional.empty();
    }
    return Optional.of(there.stream().map(a -> a.view().person() + " " + a.view().capacity().words())
        .collect(Collectors.joining(", ", "For '" + post.strip() + "': ", ""))
        + "; the sign-in role '" + deciding.words() + "', which decides here, is missing.");
  }

  private List<Appointment> at(Authority council, String post, LocalDate on) {
    return at(council, post).stream().filter(a -> a.isOn(on)).toList();
  }

  private List<Appointment> at(Authority council, String post) {
    var title = new PostTitle(post);
    return rows.findByCouncilAndKindOrderByFromDay(council.id(), Capacity.Place.POST.id()).stream()
        .filter(a -> title.isSamePostAs(a.view().place()))
        .toList();
  }

  /** The written name of whoever holds a post on a day, as it is entered. */
  @Transactional(readOnly = true)
  public Optional<String> holderOf(Authority council, String post, LocalDate on) {
    return at(council, post, on).stream().filter(a -> a.isAs(Capacity.HOLDER))
        .map(a -> known.writtenNameOf(a.view().person())).findFirst();
  }

  /** The written names of those who sit on a body on a day, as it is entered; substitutes are not among its members. */
  @Transactional(readOnly = true)
  public List<String> membersOf(Authority council, String body, LocalDate on) {
    return rows.findByCouncilAndKindAndPlaceIgnoreCaseOrderByFromDay(
            council.id(), Capacity.Place.COMMITTEE.id(), body).stream()
        .filter(a -> a.isOn(on) && !a.isAs(Capacity.SUBSTITUTE))
        .map(a -> known.writtenNameOf(a.view().person()))
        .distinct()
        .toList();
  }

  /** The political group that a member belongs to on a day; null where none is entered. */
  @Transactional(readOnly = true)
  public String groupOf(Authority council, String person, LocalDate on) {
    return rows.findByCouncilAndPersonIgnoreCase(council.id(), person).stream()
        .filter(a -> a.isAs(Capacity.IN_GROUP) && a.isOn(on))
        .map(a -> a.view().place())
        .findFirst()
        .orElse(null);
  }

  private void requireMayEnter(Authority council, Actor actor) {
    if (mayEnter(council, actor)) return;
    throw new Forbidden("Posts, committees and groups of " + council.words()
        + " are entered by its democratic services, monitoring officer or administrator.");
  }

  private static void require(String text, String sentence, String pointer) {
    if (text == null || text.isBlank()) throw new Refused(sentence).at(pointer);
    if (text.strip().length() > LONGEST) {
      throw new Refused("That is longer than " + LONGEST + " characters.").at(pointer);
    }
  }
}
