package org.remit.cases;

import com.fasterxml.jackson.databind.JsonNode;
import org.remit.command.DecisionCommand;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The commands on a decision, by the names that the API and the pages give them. */
@Component("caseCommands")
class CaseCommands {

  private final ObjectProvider<DecisionCommand> all;
  private final Actors actors;

  CaseCommands(ObjectProvider<DecisionCommand> all, Actors actors) {
    this.all = all;
    this.actors = actors;
  }

  /** @throws Refused if there is no such command, it is not the signed-in person's, or it is refused */
  void perform(String name, DecisionReference decision, JsonNode body) {
    var command = all.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refused("There is no command '" + name + "'.").at("/command"));
    var actor = actors.person();
    if (actor.roles().stream().noneMatch(command.roles()::contains)) {
      var roles = command.roles().stream().map(Role::words).sorted().toList();
      throw new Refused("'%s' is for %s: you are signed in as %s.".formatted(
              command.title(), String.join(", ", roles), actor.user()))
          .because("not-their-task", "A command is given by those whose it is");
    }
    command.handle(decision, body, actor);
  }
}
