package org.remit.procurement.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.procurement.ClarificationService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code clarifications}: a question about a tender was answered to every tenderer. */
@Component
class AnswerTenderers implements DecisionCommand {

  private final ClarificationService clarifications;

  AnswerTenderers(ClarificationService clarifications) {
    this.clarifications = clarifications;
  }

  @Override
  public String name() {
    return "clarifications";
  }

  @Override
  public String title() {
    return "Record a clarification of the tender";
  }

  @Override
  public String intro() {
    return "Somebody asked about the tender while tenders may come in, and every tenderer got the answer. Whoever"
        + " evaluates the tenders sees both.";
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var which = Field.radio("resolution", "Which tender?");
    for (var resolution : clarifications.open(decision)) {
      which = which.option(resolution, "Of resolution " + resolution);
    }
    return List.of(
        which,
        Field.textarea("question", "What was asked?").hint("Do not say by whom: every tenderer reads it"),
        Field.textarea("answer", "What was answered?").hint("Write nothing withheld"),
        Field.date("sentOn", "Sent to every tenderer on"));
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PROCUREMENT);
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return !clarifications.open(decision).isEmpty();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    clarifications.answered(decision, Body.text(body, "resolution"), Body.text(body, "question"),
        Body.text(body, "answer"), Body.date(body, "sentOn"), actor);
    return clarifications.of(decision);
  }
}
