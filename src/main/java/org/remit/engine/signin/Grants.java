package org.remit.engine.signin;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.remit.reference.Authority;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/**
 * What the engine lets people do beside their own tasks, which it grants by itself: everybody opens Tasklist, auditors
 * and councils' administrators look into Cockpit at their own council's cases and change nothing, those who run Remit
 * may do everything.
 */
@Component
class Grants {

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void add() {
    toEverybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    for (var resource : Resources.values()) {
      toGroup(People.ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
    }
  }

  void add(Authority council) {
    readCockpit(Role.ADMINISTRATOR.groupOf(council));
    readCockpit(Role.AUDITOR.groupOf(council));
  }

  void toEverybody(Resource resource, String id, Permission permission) {
    var all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
    all.setUserId(Authorization.ANY);
    save(all, resource, id, permission);
  }

  private void readCockpit(String group) {
    toGroup(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    toGroup(group, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
    toGroup(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
    toGroup(group, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
  }

  private void toGroup(String group, Resource resource, String id, Permission permission) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    save(grant, resource, id, permission);
  }

  private void save(Authorization authorization, Resource resource, String id, Permission permission) {
    authorization.setResource(resource);
    authorization.setResourceId(id);
    authorization.addPermission(permission);
    authorizations.saveAuthorization(authorization);
  }
}
