package org.remit.engine.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.remit.engine.AsTheSystem;
import org.remit.people.KnownPeople;
import org.remit.reference.Authority;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The people of a council as the sign-in knows them: by the groups that they are in. */
@Component
class PeopleOfTheCouncil implements KnownPeople {

  private final IdentityService identity;
  private final AsTheSystem system;

  PeopleOfTheCouncil(IdentityService identity, AsTheSystem system) {
    this.identity = identity;
    this.system = system;
  }

  @Override
  public boolean isAtTheCouncil(String user, Authority council) {
    return system.get(() -> identity.createGroupQuery().groupMember(user).list().stream()
        .anyMatch(g -> g.getId().endsWith("." + council.id())))
        || !user.equals(user.toLowerCase(Locale.ROOT)) && isAtTheCouncil(user.toLowerCase(Locale.ROOT), council);
  }

  @Override
  public boolean has(String user, Authority council, Role role) {
    return system.get(() -> identity.createGroupQuery().groupMember(user).groupId(role.groupOf(council)).count() > 0)
        || !user.equals(user.toLowerCase(Locale.ROOT)) && has(user.toLowerCase(Locale.ROOT), council, role);
  }

  @Override
  public String writtenNameOf(String user) {
    return system.get(() -> identity.createUserQuery().userIdIn(user, user.toLowerCase(Locale.ROOT)).list().stream()
        .findFirst().map(PeopleOfTheCouncil::written).orElse(user));
  }

  private static String written(User user) {
    return user.getFirstName() + " " + user.getLastName();
  }

  @Override
  public Collection<String> namesOf(Authority council, Role... roles) {
    return system.get(() -> Arrays.stream(roles)
        .flatMap(role -> identity.createUserQuery().memberOfGroup(role.groupOf(council)).list().stream())
        .flatMap(user -> Stream.of(user.getId(), written(user)))
        .toList());
  }
}
