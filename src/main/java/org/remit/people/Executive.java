package org.remit.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figures;
import org.remit.constitution.Figures.Offices;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.PostTitle;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is of a council's executive, by whatever is on record: how they sign in, what they are appointed to in the words
 * of the policy pack, or the names in the council's own notices. Members of the executive take no part in its scrutiny
 * (Local Government Act 2000 s.9FA(3)), and neither does whoever deputises or substitutes for one: in that time they do
 * what the executive does.
 */
@Service
@Transactional(readOnly = true)
public class Executive {

  private static final Pattern ARTICLE = Pattern.compile("(?i)^the ");
  private static final Pattern TITLE =
      Pattern.compile("(?i)^((cllr|councillor|alderman|ald|the|rt|hon|mrs?|ms|miss|mx|dr|sir|dame)\\.? )+");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^)]*)\\)");

  /** A form of address without a name after it. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)^((cllr|councillor|alderman|rt|hon|mrs?|ms|miss|dr|sir|dame|member)\\.?( |$))+$");

  /** Words of a body before any post, where no form of address says that they are somebody's surname. */
  private static final Pattern BODY = Pattern.compile(
      "(?i)(?!(rt hon|cllr|councillor|alderman|mrs?|ms|miss|mx|dr|sir|dame)\\b)(?:(?! - )[^,(:\u2013\u2014])*"
          + "\\b(board|cabinet|committee|council|department|directorate|executive|group|holder|members|panel|tba|tbc"
          + "|vacant)\\b.*");

  /** How members of the executive sign in. */
  static final Role[] ROLES = {Role.CABINET, Role.CABINET_MEMBER};

  private final AppointmentRows rows;
  private final KnownPeople known;
  private final ObjectProvider<NamedAsExecutive> named;
  private final Constitutions constitutions;
  private final Clock clock;

  Executive(AppointmentRows rows, KnownPeople known, ObjectProvider<NamedAsExecutive> named,
      Constitutions constitutions, Clock clock) {
    this.rows = rows;
    this.known = known;
    this.named = named;
    this.constitutions = constitutions;
    this.clock = clock;
  }

  /** Whether whoever acts is of the executive today. */
  public boolean has(Actor actor) {
    return actor.has(ROLES) || has(actor.authority(), actor.user(), London.today(clock));
  }

  /** @throws Refused if a member of the executive, or whoever stands in for one, would say what scrutiny said */
  public void mustNotSpeakForScrutiny(Actor actor) {
    if (!has(actor)) return;
    throw new Refused("Members of the executive sit on no overview and scrutiny committee, and do not say what it"
        + " decided: another member of it or democratic services does.")
        .because("authority", "Local Government Act 2000 s.9FA(3)");
  }

  /**
   * Whether somebody is a member of the executive.
   *
   * @param person the name they sign in by, or the one they sign a letter with
   */
  public boolean has(Authority council, String person, LocalDate on) {
    var name = person.strip();
    return Arrays.stream(ROLES).anyMatch(role -> known.has(name, council, role))
        || sat(council, name, on, on)
        || namedInNotices(council).test(name);
  }

  /** Every name by which those of the executive are known on the day: as {@link #has} asks, and as they are written. */
  public Set<String> namesOf(Authority council, LocalDate on) {
    return Stream.of(
            known.namesOf(council, ROLES).stream(),
            namesInSeats(council, on).stream(),
            inNotices(council))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }

  /**
   * Whether words are the title of a post, the name of a body or a form of address alone, where a person's name
   * belongs: as the policy pack and the appointments have it, or as titles usually begin. A name that its post follows
   * is a name, and so is that of whoever signs in.
   */
  public boolean isTitle(Authority council, String words, LocalDate on) {
    if (isAmong(known.namesOf(council, Role.values()), words)) return false;
    var said = new PostTitle(ARTICLE.matcher(words.strip()).replaceFirst(""));
    return ADDRESS.matcher(said.title()).matches()
        || BODY.matcher(said.title()).matches()
        || said.isUsual()
        || isSeat(council, Capacity.HOLDER, said.title(), on)
        || isSeat(council, Capacity.MEMBER, said.title(), on)
        || rows.findByCouncilOrderByKindDescPlaceAscFromDayAsc(council.id()).stream()
            .map(Appointment::view)
            .anyMatch(a -> a.capacity().place() != Capacity.Place.GROUP && said.isSamePostAs(a.place()));
  }

  /** Whether two names are one person's: without title and office the same, and no wards behind tell them apart. */
  public static boolean isSameName(String one, String other) {
    return bare(one).equals(bare(other))
        && (ward(one).isEmpty() || ward(other).isEmpty() || ward(one).equals(ward(other)));
  }

  /** What stands in brackets behind a name and is no office; empty for nothing. */
  private static Optional<String> ward(String name) {
    return IN_BRACKETS.matcher(name).results().map(found -> found.group(1).strip().toLowerCase(Locale.ROOT))
        .filter(words -> !new PostTitle(words).isUsual()).findFirst();
  }

  private static boolean isAmong(Collection<String> names, String words) {
    return names.stream().anyMatch(words.strip()::equalsIgnoreCase);
  }

  /**
   * Every name of those who were in a seat of the executive on a day, as it is entered now: it may have been entered
   * later.
   */
  public Set<String> namesInSeats(Authority council, LocalDate on) {
    var offices = officesOf(council, on);
    return Set.copyOf(known.namesOf(rows.findByCouncilOrderByKindDescPlaceAscFromDayAsc(council.id()).stream()
        .filter(a -> a.isOn(on))
        .map(Appointment::view)
        .filter(a -> isSeat(a.capacity(), a.place(), offices))
        .map(AppointmentView::person)
        .collect(Collectors.toSet())));
  }

  /** Asks of many names whether the council's own notices say that they are of its executive, with title or office. */
  public Predicate<String> namedInNotices(Authority council) {
    var names = inNotices(council).map(Executive::bare).collect(Collectors.toSet());
    return person -> names.contains(bare(person));
  }

  private Stream<String> inNotices(Authority council) {
    return named.stream().flatMap(each -> each.executiveOf(council).stream());
  }

  /** Whether somebody was in a seat of the executive on any day from one to another, or with no end. */
  boolean sat(Authority council, String person, LocalDate from, LocalDate until) {
    return rows.findByCouncilAndPersonIgnoreCase(council.id(), person.strip()).stream()
        .filter(a -> a.overlaps(from, until))
        .map(Appointment::view)
        .anyMatch(a -> isSeat(council, a.capacity(), a.place(), from));
  }

  /** Whether an appointment makes somebody a member of the executive, or puts them in the place of one. */
  boolean isSeat(Authority council, Capacity capacity, String place, LocalDate on) {
    return isSeat(capacity, place, officesOf(council, on));
  }

  private Offices officesOf(Authority council, LocalDate on) {
    return constitutions.of(council).on(on).offices().value();
  }

  private static boolean isSeat(Capacity capacity, String place, Offices offices) {
    if (capacity.place() == Capacity.Place.POST) {
      return offices.executivePosts().stream().anyMatch(post -> Figures.isPost(post, place));
    }
    var body = ARTICLE.matcher(place).replaceFirst("");
    return offices.executiveBodies().stream().anyMatch(body::equalsIgnoreCase)
        && capacity.place() == Capacity.Place.COMMITTEE;
  }

  /** Without title and office. */
  private static String bare(String name) {
    var words = name.split("[,(;:]", 2)[0].strip().replaceAll("\\s+", " ");
    return TITLE.matcher(words).replaceFirst("").toLowerCase(Locale.ROOT);
  }
}
