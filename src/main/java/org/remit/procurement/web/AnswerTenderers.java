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
class AnswerTenderers extends DecisionCommand {

  private final ClarificationService clarifications;

  AnswerTenderers(ClarificationService clarifications) {
    super("clarifications", "Record a clarification of the tender",
        "Somebody asked about the tender while tenders may come in, and every tenderer got the answer. Whoever"
            + " evaluates the tenders sees both.",
        Set.of(Role.PROCUREMENT));
    this.clarifications = clarifications;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("resolution", "Which tender?")
            .options(clarifications.open(decision), r -> r, r -> "Of resolution " + r),
        Field.textarea("question", "What was asked?").hint("Do not say by whom: every tenderer reads it"),
        Field.textarea("answer", "What was answered?").hint("Write nothing withheld"),
        Field.date("sentOn", "Sent to every tenderer on"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    clarifications.answered(decision, Body.text(body, "resolution"), Body.text(body, "question"),
        Body.text(body, "answer"), Body.date(body, "sentOn"), actor);
    return clarifications.of(decision);
  }
}
