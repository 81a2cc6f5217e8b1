package org.remit.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figures;
import org.remit.constitution.Figures.Offices;
import org.remit.reference.Authority;
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
  private static final Pattern TITLE = Pattern.compile("(?i)^((cllr|councillor|the|rt|hon|mrs?|ms|miss|dr|sir)\\.? )+");

  private final AppointmentRows rows;
  private final KnownPeople known;
  private final ObjectProvider<NamedAsExecutive> named;
  private final Constitutions constitutions;

  Executive(AppointmentRows rows, KnownPeople known, ObjectProvider<NamedAsExecutive> named,
      Constitutions constitutions) {
    this.rows = rows;
    this.known = known;
    this.named = named;
    this.constitutions = constitutions;
  }

  /**
   * Whether somebody is a member of the executive.
   *
   * @param person the name they sign in by, or the one they sign a letter with
   */
  public boolean has(Authority council, String person, LocalDate on) {
    var name = person.strip();
    return known.has(name, council, Role.CABINET)
        || known.has(name, council, Role.CABINET_MEMBER)
        || satOn(council, name, on)
        || named.stream().flatMap(each -> each.executiveOf(council).stream())
            .anyMatch(each -> bare(each).equals(bare(name)));
  }

  /** Every name by which those of the executive are known on the day: as {@link #has} asks, and as they are written. */
  public Set<String> namesOf(Authority council, LocalDate on) {
    return Stream.of(
            known.namesOf(council, Role.CABINET, Role.CABINET_MEMBER).stream(),
            rows.findByCouncilOrderByKindDescPlaceAscFromDayAsc(council.id()).stream()
                .filter(a -> a.isOn(on))
                .map(Appointment::view)
                .filter(a -> isSeat(council, a.capacity(), a.place(), on))
                .flatMap(a -> Stream.of(a.person(), known.writtenNameOf(a.person()))),
            named.stream().flatMap(each -> each.executiveOf(council).stream()))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }

  /** Whether somebody was in a seat of the executive on a day, as it is entered now: it may have been entered later. */
  public boolean satOn(Authority council, String person, LocalDate on) {
    return sat(council, person, on, on);
  }

  /** The same on any day from one to another, or with no end. */
  boolean sat(Authority council, String person, LocalDate from, LocalDate until) {
    return rows.findByCouncilAndPersonIgnoreCase(council.id(), person.strip()).stream()
        .filter(a -> a.overlaps(from, until))
        .map(Appointment::view)
        .anyMatch(a -> isSeat(council, a.capacity(), a.place(), from));
  }

  /** Whether an appointment makes somebody a member of the executive, or puts them in the place of one. */
  boolean isSeat(Authority council, Capacity capacity, String place, LocalDate on) {
    return isSeat(capacity, place, constitutions.of(council).on(on).offices().value());
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
