package org.remit.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
 * (Local Government Act 2000 s.9FA(3)); whoever only deputises or substitutes is none of them.
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
    var offices = constitutions.of(council).on(on).offices().value();
    return known.has(name, council, Role.CABINET)
        || known.has(name, council, Role.CABINET_MEMBER)
        || rows.findByCouncilAndPersonIgnoreCase(council.id(), name).stream()
            .anyMatch(a -> a.isOn(on) && isSeat(a.view().capacity(), a.view().place(), offices))
        || named.stream().flatMap(each -> each.executiveOf(council).stream())
            .anyMatch(each -> bare(each).equals(bare(name)));
  }

  /** Whether an appointment makes somebody a member of the executive. */
  boolean isSeat(Authority council, Capacity capacity, String place, LocalDate on) {
    return isSeat(capacity, place, constitutions.of(council).on(on).offices().value());
  }

  private static boolean isSeat(Capacity capacity, String place, Offices offices) {
    if (capacity == Capacity.HOLDER) {
      return offices.executivePosts().stream().anyMatch(post -> Figures.isPost(post, place));
    }
    var body = ARTICLE.matcher(place).replaceFirst("");
    return offices.executiveBodies().stream().anyMatch(body::equalsIgnoreCase)
        && Set.of(Capacity.MEMBER, Capacity.CHAIR, Capacity.VICE_CHAIR).contains(capacity);
  }

  /** Without title and office. */
  private static String bare(String name) {
    var words = name.split("[,(;:]", 2)[0].strip().replaceAll("\\s+", " ");
    return TITLE.matcher(words).replaceFirst("").toLowerCase(Locale.ROOT);
  }
}
