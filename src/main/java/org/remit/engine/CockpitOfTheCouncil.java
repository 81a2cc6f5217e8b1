package org.remit.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.remit.reference.Authority;
import org.remit.reference.Role;

/**
 * A council's auditors and administrators look at its own cases in Cockpit and at no other's: each process is shown to
 * them as it begins, and no longer when it ends.
 */
class CockpitOfTheCouncil implements ExecutionListener {

  private static final ProcessVariable<String> COUNCIL = ProcessVariable.text("council");
  private static final List<Role> ONLOOKERS = List.of(Role.AUDITOR, Role.ADMINISTRATOR);

  @Override
  public void notify(DelegateExecution process) {
    if (!process.hasVariable("council")) return;
    // Whoever completes the task before need not be allowed to say who looks on.
    Context.getCommandContext().runWithoutAuthorization(
        () -> {
          show(process);
          return null;
        });
  }

  private static void show(DelegateExecution process) {
    var authorizations = process.getProcessEngineServices().getAuthorizationService();
    if (EVENTNAME_END.equals(process.getEventName())) {
      authorizations.createAuthorizationQuery()
          .resourceType(Resources.PROCESS_INSTANCE)
          .resourceId(process.getProcessInstanceId())
          .list()
          .forEach(each -> authorizations.deleteAuthorization(each.getId()));
      return;
    }
    var council = new Authority(COUNCIL.from(process));
    for (var role : ONLOOKERS) {
      var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(role.groupOf(council));
      grant.setResource(Resources.PROCESS_INSTANCE);
      grant.setResourceId(process.getProcessInstanceId());
      grant.addPermission(Permissions.READ);
      authorizations.saveAuthorization(grant);
    }
  }
}
