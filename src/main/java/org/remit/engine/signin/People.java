package org.remit.engine.signin;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.remit.reference.Authority;
import org.remit.reference.Councils;
import org.remit.reference.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes people and groups into the engine's own tables. Everything is added once and never changed here. */
@Component
class People {

  static final String ADMINISTRATORS = "camunda-admin";

  private final IdentityService identity;
  private final List<Authority> councils;

  /** @param served the councils that this Remit serves; none for every council that has a policy pack */
  People(IdentityService identity, @Value("${remit.councils:}") List<String> served, Councils councils) {
    this.identity = identity;
    this.councils = (served.isEmpty() ? councils.known() : served).stream().map(String::strip).map(Authority::new)
        .toList();
  }

  List<Authority> councils() {
    return councils;
  }

  /** The group of those who run Remit for all councils. */
  void addAdministrators() {
    addGroup(ADMINISTRATORS, "those who run Remit", "SYSTEM");
  }

  /** A group for each role at the council. */
  void addGroups(Authority council) {
    for (var role : Role.values()) addGroup(role.groupOf(council), role.words() + " of " + council, "REMIT");
  }

  /** Whether the council's groups are there already. */
  boolean knows(Authority council) {
    return identity.createGroupQuery().groupId(Role.ADMINISTRATOR.groupOf(council)).count() > 0;
  }

  private void addGroup(String id, String name, String type) {
    var group = identity.newGroup(id);
    group.setName(name);
    group.setType(type);
    identity.saveGroup(group);
  }

  boolean exists(String user) {
    return identity.createUserQuery().userId(user).count() > 0;
  }

  void add(String id, String firstName, String lastName, String password, String... groups) {
    if (exists(id)) return;
    var user = identity.newUser(id);
    user.setFirstName(firstName);
    user.setLastName(lastName);
    user.setPassword(password);
    identity.saveUser(user);
    Arrays.stream(groups).forEach(group -> identity.createMembership(id, group));
  }
}
