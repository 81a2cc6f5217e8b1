package org.remit.engine.signin;

import java.util.Arrays;
import java.util.List;
import org.remit.reference.Authority;
import org.remit.reference.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The people of the evaluation run and of replays: one for each role at each council, such as {@code finance.leeds},
 * and one who runs Remit for all. Everybody knows their password.
 */
@Component
@ConditionalOnExpression("${remit.demo-people:${remit.evaluation}}")
class DemoPeople {

  static final String PASSWORD = "demo";
  static final String ADMINISTRATOR = "administrator";

  private final People people;

  DemoPeople(People people) {
    this.people = people;
  }

  void add() {
    for (var council : people.councils()) {
      if (people.exists(nameOf(Role.ADMINISTRATOR, council))) continue;
      for (var role : Role.values()) {
        people.add(nameOf(role, council), StringUtils.capitalize(role.words()), council.words(), PASSWORD,
            role.groupOf(council));
      }
    }
    people.add(ADMINISTRATOR, "Administrator", "of Remit", PASSWORD, People.ADMINISTRATORS);
  }

  /** A council and the names to sign in with there. */
  public record Names(String council, List<Named> people) {}

  /** A name to sign in with, and the role it stands for in plain words. */
  public record Named(String name, String role) {}

  List<Names> byCouncil() {
    return people.councils().stream()
        .map(council -> new Names(council.words(), Arrays.stream(Role.values())
            .map(role -> new Named(nameOf(role, council), role.words()))
            .toList()))
        .toList();
  }

  private static String nameOf(Role role, Authority council) {
    return role.groupOf(council);
  }
}
