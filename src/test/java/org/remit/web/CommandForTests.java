package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** A command with a field of each kind, which gives back what reaches it. */
@Component
class CommandForTests extends DecisionCommand {

  CommandForTests() {
    super("echoes", "Give an echo",
        "It comes back.",
        EnumSet.of(Role.FINANCE, Role.DIRECTOR));
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.text("who", "Who calls"),
        Field.textarea("why", "Why").hint("In a sentence."),
        Field.date("on", "Day").optional(),
        Field.money("amount", "Amount").optional(),
        Field.lines("grounds", "Grounds").optional(),
        Field.radio("loud", "How loud").optional().option("soft", "Softly").option("strong", "Strongly"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    if (body.path("why").asText().equals("refuse me")) {
      throw new Refused("It is too early to echo.").at("/why").because("echo-window", "Echoes Act s.1");
    }
    if (body.path("why").asText().equals("break")) throw new IllegalStateException("secret detail of the database");
    return body;
  }
}
