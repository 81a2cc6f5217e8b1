package org.remit.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.reference.Authority;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;

@RemitTest
@DisplayName("The members of a council")
class MembersTest {

  @Autowired Members members;
  @Autowired IdentityService identity;

  @Test
  void are_known_by_what_is_entered_of_their_name_and_by_nothing_else() {
    signsIn("no.name", null, null);
    signsIn("one.name", null, "Lovelace");
    signsIn("two.names", "Ada", "Byron");

    assertThat(members.namesOf(new Authority("thurrock"), LocalDate.of(2024, 7, 1)))
        .contains("no.name", "one.name", "Lovelace", "two.names", "Ada Byron")
        .noneMatch(name -> name.contains("null"));
  }

  private void signsIn(String id, String firstName, String lastName) {
    var user = identity.newUser(id);
    user.setFirstName(firstName);
    user.setLastName(lastName);
    identity.saveUser(user);
    identity.createMembership(id, "council.thurrock");
  }
}
