package org.remit.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figure;
import org.remit.constitution.Figures.Offices;
import org.remit.constitution.Rules;
import org.remit.reference.Authority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who chairs the council and its overview and scrutiny committees on a day, by the appointments: as chair of a
 * committee of that name, or as holder of a post of that name, in the words of the policy pack. Whoever only deputises
 * for a post is not its holder.
 */
@Service
@Transactional(readOnly = true)
public class Chairs {

  /** The offices of the chain that agrees to urgency (SI 2012/2089 regs 5(6) and 11(1)). */
  public enum Office {
    SCRUTINY_CHAIR("chair of the relevant overview and scrutiny committee"),
    COUNCIL_CHAIR("chair of the council"),
    COUNCIL_VICE_CHAIR("vice-chair of the council");

    private final String words;

    Office(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private final AppointmentRows rows;

  private final Constitutions constitutions;

  Chairs(AppointmentRows rows, Constitutions constitutions) {
    this.rows = rows;
    this.constitutions = constitutions;
  }

  /** Everybody who is entered as in the office on the day; several where there are several scrutiny committees. */
  public List<AppointmentView> of(Authority council, Office office, LocalDate on) {
    var rules = constitutions.of(council).on(on);
    return standing(council, on, a -> office == officeOf(a, rules));
  }

  /** Everybody who is entered on an overview and scrutiny committee on the day, its chair and vice-chair too. */
  public List<AppointmentView> onScrutiny(Authority council, LocalDate on) {
    var rules = constitutions.of(council).on(on);
    return standing(council, on, a -> a.capacity().place() == Capacity.Place.COMMITTEE
        && a.capacity() != Capacity.SUBSTITUTE && isScrutiny(a.place(), rules));
  }

  /** Whether somebody sits on such a committee on any of these days, as a substitute too, or is its chair by a post. */
  boolean scrutinises(Authority council, String person, LocalDate from, LocalDate until) {
    return rows.findByCouncilAndPersonIgnoreCase(council.id(), person).stream()
        .filter(a -> a.overlaps(from, until))
        .map(Appointment::view)
        .anyMatch(a -> isSeatOnScrutiny(council, a.capacity(), a.place(), from));
  }

  /** Whether an appointment puts somebody on an overview and scrutiny committee, or in its chair. */
  boolean isSeatOnScrutiny(Authority council, Capacity capacity, String place, LocalDate on) {
    var rules = constitutions.of(council).on(on);
    return switch (capacity.place()) {
      case COMMITTEE -> isScrutiny(place, rules);
      case POST -> isScrutiny(place, rules) && says(plain(place), rules.offices().value().chairs());
      case GROUP -> false;
    };
  }

  /** Whether a place is of overview and scrutiny: by the words of its name, or as the council calls its committee. */
  private static boolean isScrutiny(String committee, Rules rules) {
    return says(plain(committee), rules.offices().value().scrutiny())
        || rules.scrutinyCommittee().filter(Figure::isSet)
            .filter(own -> says(plain(committee), List.of(own.value()))).isPresent();
  }

  /** Whether anybody at all is entered on an overview and scrutiny committee of that name on the day. */
  public boolean isEntered(Authority council, String committee, LocalDate on) {
    return onScrutiny(council, on).stream().anyMatch(a -> isOf(a, committee));
  }

  /** Whether an appointment is to the chair of the committee of that name. */
  public static boolean isOf(AppointmentView chair, String committee) {
    return plain(chair.place()).contains(plain(committee));
  }

  public static boolean holds(List<AppointmentView> chairs, String person) {
    return chairs.stream().anyMatch(a -> a.person().equalsIgnoreCase(person));
  }

  /** "from 3 May 2026 council-chair.leeds holds the post: Chair of the council". */
  public static String inWords(List<AppointmentView> chairs) {
    return chairs.stream()
        .map(a -> "from %s %s %s: %s".formatted(London.say(a.from()), a.person(), a.capacity().words(), a.place()))
        .collect(Collectors.joining("; "));
  }

  private List<AppointmentView> standing(Authority council, LocalDate on, Predicate<AppointmentView> asked) {
    return rows.findByCouncilOrderByKindDescPlaceAscFromDayAsc(council.id()).stream()
        .filter(a -> a.isOn(on))
        .map(Appointment::view)
        .filter(asked)
        .toList();
  }

  private static Office officeOf(AppointmentView appointment, Rules rules) {
    var words = rules.offices().value();
    var place = plain(appointment.place());
    var isScrutiny = isScrutiny(place, rules);
    var isCouncil = says(place, words.council()) && !says(place, words.notCouncil());
    return switch (appointment.capacity()) {
      case CHAIR -> isScrutiny ? Office.SCRUTINY_CHAIR : isCouncil ? Office.COUNCIL_CHAIR : null;
      case VICE_CHAIR -> isCouncil && !isScrutiny ? Office.COUNCIL_VICE_CHAIR : null;
      case HOLDER -> ofPost(place, isScrutiny, isCouncil, words);
      default -> null;
    };
  }

  private static Office ofPost(String post, boolean isScrutiny, boolean isCouncil, Offices words) {
    var second = says(post, words.deputies());
    if (!isMayor(post, words)) {
      if (!says(post, words.chairs())) return null;
      if (isScrutiny) return second ? null : Office.SCRUTINY_CHAIR;
      if (!isCouncil) return null;
    }
    return second ? Office.COUNCIL_VICE_CHAIR : Office.COUNCIL_CHAIR;
  }

  /** 'The Deputy Lord Mayor of Leeds' is one as 'Lord Mayor' is. */
  private static boolean isMayor(String post, Offices words) {
    var title = Arrays.stream(post.split(" ")).filter(word -> !says(word, words.deputies()))
        .collect(Collectors.joining(" ")).replaceFirst("^the ", "").replaceFirst(" of .*", "");
    return words.mayors().stream().anyMatch(mayor -> plain(mayor).equals(title));
  }

  /** Whether one of the words stands in a plain name. */
  private static boolean says(String name, List<String> words) {
    return words.stream().anyMatch(word -> (" " + name + " ").contains(" " + plain(word) + " "));
  }

  private static String plain(String place) {
    return place.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
