package org.remit.engine.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.remit.engine.AsTheSystem;
import org.remit.people.KnownPeople;
import org.remit.reference.Authority;
import org.remit.reference.InBatches;
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
  public Collection<String> namesOf(Authority council, Role... roles) {
    return system.get(() -> Arrays.stream(roles)
        .flatMap(role -> identity.createUserQuery().memberOfGroup(role.groupOf(council)).list().stream())
        .flatMap(PeopleOfTheCouncil::namesOf)
        .toList());
  }

  @Override
  public Collection<String> namesOf(Collection<String> users) {
    var ids = users.stream().flatMap(user -> Stream.of(user, user.toLowerCase(Locale.ROOT))).distinct().toList();
    var found = system.get(() -> InBatches.of(ids,
        some -> identity.createUserQuery().userIdIn(some.toArray(String[]::new)).list()));
    return Stream.concat(users.stream(), found.stream().flatMap(PeopleOfTheCouncil::namesOf)).toList();
  }

  @Override
  public String writtenNameOf(String user) {
    return system.get(() -> identity.createUserQuery().userIdIn(user, user.toLowerCase(Locale.ROOT)).list()).stream()
        .map(PeopleOfTheCouncil::written).filter(name -> !name.isEmpty()).findFirst().orElse(user);
  }

  /** Either part of a name may be missing in the sign-in, or both. */
  private static String written(User user) {
    return Stream.of(user.getFirstName(), user.getLastName()).filter(Objects::nonNull)
        .collect(Collectors.joining(" ")).strip();
  }

  private static Stream<String> namesOf(User user) {
    var written = written(user);
    return written.isEmpty() ? Stream.of(user.getId()) : Stream.of(user.getId(), written);
  }
}
