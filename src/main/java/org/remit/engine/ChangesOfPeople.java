package org.remit.engine;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.ApplicationEventPublisher;

/**
 * People, their groups and what these may do are made in Camunda's Admin, and say who may act for a council: each
 * change by a person leaves its entry in that council's stream, or in Remit's own where it is no council's. Whoever
 * makes people makes themselves no member of a council, and whoever runs Remit for all councils acts for none.
 */
class ChangesOfPeople extends CommandInterceptor {

  private final Actors actors;
  private final ApplicationEventPublisher events;

  ChangesOfPeople(Actors actors, ApplicationEventPublisher events) {
    this.actors = actors;
    this.events = events;
  }

  @Override
  public <T> T execute(Command<T> command) {
    var engine = Context.getCommandContext();
    // What Remit does by its own rules, such as showing a case to its council's auditors, changes nobody's standing.
    if (engine.getAuthentication() == null || !engine.isAuthorizationCheckEnabled()) return next.execute(command);
    // What is to go is read before it goes.
    var entries = entries(command, engine);
    var answer = next.execute(command);
    entries.forEach(events::publishEvent);
    return answer;
  }

  private List<Happened> entries(Command<?> command, CommandContext engine) {
    var given = new DirectFieldAccessor(command);
    if (command instanceof CreateMembershipCmd) {
      return List.of(joined(text(given, "userId"), text(given, "groupId"), engine));
    }
    if (command instanceof DeleteMembershipCmd) {
      return List.of(ofGroup("person-left-group", text(given, "groupId")).withholding("person", text(given, "userId")));
    }
    if (command instanceof SaveUserCmd) return saved((UserEntity) given.getPropertyValue("user"), engine);
    if (command instanceof DeleteUserCmd) return ofPerson("person-removed", text(given, "userId"), engine);
    if (command instanceof UnlockUserCmd) return ofPerson("person-unlocked", text(given, "userId"), engine);
    if (command instanceof SaveGroupCmd) {
      var group = (GroupEntity) given.getPropertyValue("group");
      return List.of(ofGroup(group.getRevision() == 0 ? "group-created" : "group-changed", group.getId()));
    }
    if (command instanceof DeleteGroupCmd) return List.of(ofGroup("group-removed", text(given, "groupId")));
    if (command instanceof SaveAuthorizationCmd) {
      return allowed("authorization-changed", (AuthorizationEntity) given.getPropertyValue("authorization"), engine);
    }
    if (command instanceof DeleteAuthorizationCmd) {
      var gone =
          engine.getDbEntityManager().selectById(AuthorizationEntity.class, text(given, "authorizationId"));
      return gone == null ? List.of() : allowed("authorization-removed", gone, engine);
    }
    return List.of();
  }

  private Happened joined(String person, String group, CommandContext engine) {
    var council = councilOf(group);
    if (council != null && person.equalsIgnoreCase(engine.getAuthenticatedUserId())) {
      throw new Refused("Nobody adds themselves to a group of a council: somebody else who runs Remit does.");
    }
    var groups = groupsOf(person, engine);
    if (council != null && groups.contains(WhomTheTaskIsFor.ADMINISTRATORS)
        || group.equals(WhomTheTaskIsFor.ADMINISTRATORS) && groups.stream().anyMatch(g -> councilOf(g) != null)) {
      throw new Refused("Whoever runs Remit for all councils acts for none of them: use another name for that.");
    }
    return ofGroup("person-joined-group", group).withholding("person", person);
  }

  private List<Happened> saved(UserEntity user, CommandContext engine) {
    if (user.getRevision() == 0) return ofPerson("person-created", user.getId(), engine);
    return ofPerson(user.hasNewPassword() ? "password-changed" : "person-changed", user.getId(), engine);
  }

  private List<Happened> allowed(String what, AuthorizationEntity authorization, CommandContext engine) {
    var resource = ResourceTypeUtil.getResourceByType(authorization.getResourceType());
    var entries = authorization.getUserId() == null || Authorization.ANY.equals(authorization.getUserId())
        ? List.of(ofGroup(what, authorization.getGroupId()))
        : ofPerson(what, authorization.getUserId(), engine);
    return entries.stream()
        .map(entry -> entry
            .with("grants", authorization.getAuthorizationType() != Authorization.AUTH_TYPE_REVOKE)
            .with("of", resource.resourceName())
            .with("permissions", permissions(authorization))
            .withholding("resource", authorization.getResourceId()))
        .toList();
  }

  private static List<String> permissions(AuthorizationEntity authorization) {
    var all = ResourceTypeUtil.getPermissionsByResourceType(authorization.getResourceType());
    return Arrays.stream(authorization.getPermissions(all))
        .map(Permission::getName)
        .filter(name -> !name.equals("NONE"))
        .sorted()
        .toList();
  }

  /** In the stream of each council that the person belongs to, or in Remit's own where they belong to none. */
  private List<Happened> ofPerson(String what, String person, CommandContext engine) {
    var councils = new TreeSet<String>();
    for (var group : groupsOf(person, engine)) {
      if (councilOf(group) != null) councils.add(councilOf(group).id());
    }
    var actor = actors.current();
    if (councils.isEmpty()) return List.of(Happened.inRemit(what, actor).withholding("person", person));
    return councils.stream()
        .map(council -> Happened.at(new Authority(council), what, actor).withholding("person", person))
        .toList();
  }

  private Happened ofGroup(String what, String group) {
    Actor actor = actors.current();
    var council = councilOf(group);
    return (council == null ? Happened.inRemit(what, actor) : Happened.at(council, what, actor)).with("group", group);
  }

  /** Whoever asks need not be allowed to see whom it is about. */
  private static List<String> groupsOf(String person, CommandContext engine) {
    return engine.runWithoutAuthorization(
        () -> engine.getReadOnlyIdentityProvider().createGroupQuery(engine).groupMember(person).list().stream()
            .map(Group::getId)
            .toList());
  }

  /** @return null unless the group is a role at a council */
  private static Authority councilOf(String group) {
    if (group == null) return null;
    var dot = group.lastIndexOf('.');
    return dot > 0 && Role.find(group.substring(0, dot)).isPresent() ? new Authority(group.substring(dot + 1)) : null;
  }

  private static String text(DirectFieldAccessor command, String field) {
    return (String) command.getPropertyValue(field);
  }
}
