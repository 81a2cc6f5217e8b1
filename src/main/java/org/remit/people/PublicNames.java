package org.remit.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remit.reference.Authority;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * How a public record names somebody: by the post that they hold on the day, a member without one by name, an officer
 * without one by what they do. Members' names are public; those of officers need not be.
 */
@Component
@Transactional(readOnly = true)
public class PublicNames {

  private static final List<Role> MEMBERS = List.of(Role.CABINET_MEMBER, Role.CABINET, Role.COUNCIL_CHAIR,
      Role.SCRUTINY_CHAIR, Role.SCRUTINY, Role.COUNCIL);

  private final AppointmentRows rows;
  private final KnownPeople known;

  PublicNames(AppointmentRows rows, KnownPeople known) {
    this.rows = rows;
    this.known = known;
  }

  /** As a sentence begins with it. */
  public String of(Authority council, String person, LocalDate day) {
    return post(council, person, day)
        .or(() -> memberRole(council, person).map(role -> person + " (" + role.words() + ")"))
        .or(() -> officerRole(council, person).map(role -> "An officer (" + role.words() + ")"))
        .orElse("A person who has left the council");
  }

  /**
   * What any paper of the council may call by its name: itself, its offices and its members. Posts and bodies that
   * somebody entered are not among them: whoever enters them may write any name.
   */
  public List<String> all(Authority council) {
    var all = new ArrayList<String>();
    all.add(council.words());
    for (var role : Role.values()) {
      all.add(Arrays.stream(role.words().split(" ")).map(StringUtils::capitalize).collect(Collectors.joining(" ")));
    }
    all.addAll(known.namesOf(council, MEMBERS.toArray(Role[]::new)));
    return all;
  }

  /** Whether it is a member of the council, whose interests are public. */
  public boolean isMember(Authority council, String person) {
    return memberRole(council, person).isPresent();
  }

  private Optional<String> post(Authority council, String person, LocalDate day) {
    var there = rows.findByCouncilAndPersonIgnoreCase(council.id(), person).stream()
        .map(Appointment::view).filter(a -> a.isOn(day)).toList();
    return there.stream().filter(a -> a.capacity() == Capacity.HOLDER).map(AppointmentView::place).findFirst()
        .or(() -> there.stream().filter(a -> a.capacity() == Capacity.DEPUTY)
            .map(a -> "Deputy for " + a.place()).findFirst());
  }

  private Optional<Role> memberRole(Authority council, String person) {
    return MEMBERS.stream().filter(role -> known.has(person, council, role)).findFirst();
  }

  private Optional<Role> officerRole(Authority council, String person) {
    return Arrays.stream(Role.values()).filter(role -> known.has(person, council, role)).findFirst();
  }
}
