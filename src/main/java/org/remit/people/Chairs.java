package org.remit.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.reference.Authority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who chairs the council and its overview and scrutiny committees on a day, by the appointments: as chair of a
 * committee of that name, or as holder of a post of that name. Whoever only deputises for a post is not its holder.
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

  private static final Pattern SCRUTINY = Pattern.compile("\\b(scrutiny|overview)\\b");
  private static final Pattern COUNCIL = Pattern.compile("\\b(council|authority)\\b");
  private static final Pattern PART_OF_IT = Pattern.compile(
      "\\b(committee|sub committee|panel|board|group|cabinet|executive|youth|parish|town|school|schools|health)\\b");
  private static final Pattern CHAIR = Pattern.compile("\\b(chair|chairman|chairwoman|chairperson)\\b");
  private static final Pattern MAYOR = Pattern.compile("(the )?(civic |lord |town )?mayor( of .*)?");
  private static final Pattern SECOND = Pattern.compile("\\b(vice|deputy)\\b");

  private final AppointmentRows rows;

  Chairs(AppointmentRows rows) {
    this.rows = rows;
  }

  /** Everybody who is entered as in the office on the day; several where there are several scrutiny committees. */
  public List<AppointmentView> of(Authority council, Office office, LocalDate on) {
    return standing(council, on, a -> office == officeOf(a));
  }

  /** Whether anybody at all is entered on a committee of that name on the day. */
  public boolean isEntered(Authority council, String committee, LocalDate on) {
    return !standing(council, on, a -> a.capacity().place() == Capacity.Place.COMMITTEE && isOf(a, committee))
        .isEmpty();
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

  private static Office officeOf(AppointmentView appointment) {
    var place = plain(appointment.place());
    var isScrutiny = SCRUTINY.matcher(place).find();
    var isCouncil = COUNCIL.matcher(place).find() && !PART_OF_IT.matcher(place).find();
    return switch (appointment.capacity()) {
      case CHAIR -> isScrutiny ? Office.SCRUTINY_CHAIR : isCouncil ? Office.COUNCIL_CHAIR : null;
      case VICE_CHAIR -> isCouncil && !isScrutiny ? Office.COUNCIL_VICE_CHAIR : null;
      case HOLDER -> ofPost(place, isScrutiny, isCouncil);
      default -> null;
    };
  }

  private static Office ofPost(String post, boolean isScrutiny, boolean isCouncil) {
    var second = SECOND.matcher(post).find();
    if (MAYOR.matcher(post.replaceFirst("\\b(vice|deputy) ", "")).matches()) {
      return second ? Office.COUNCIL_VICE_CHAIR : Office.COUNCIL_CHAIR;
    }
    if (!CHAIR.matcher(post).find()) return null;
    if (isScrutiny) return second ? null : Office.SCRUTINY_CHAIR;
    if (!isCouncil) return null;
    return second ? Office.COUNCIL_VICE_CHAIR : Office.COUNCIL_CHAIR;
  }

  private static String plain(String place) {
    return place.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
