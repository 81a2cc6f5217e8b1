package org.remit.assurance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.assurance.TakedownService;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code takedown}: a paper leaves the public at once. */
@Component
class TakedownCommand implements DecisionCommand {

  private final TakedownService takedowns;

  TakedownCommand(TakedownService takedowns) {
    this.takedowns = takedowns;
  }

  @Override
  public String name() {
    return "takedown";
  }

  @Override
  public String title() {
    return "Take a paper down";
  }

  @Override
  public String intro() {
    return "A document, notice or record that should not be public is taken down at once. Why is recorded, and its digest stays.";
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.text("paper", "Which paper?").hint("Its identifier, as the decision's page shows it"),
        Field.textarea("reason", "Why is it taken down?"));
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.MONITORING_OFFICER, Role.DEMOCRATIC_SERVICES);
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    takedowns.takeDown(decision, Body.id(body, "paper"), Body.text(body, "reason"), actor);
    return null;
  }
}
