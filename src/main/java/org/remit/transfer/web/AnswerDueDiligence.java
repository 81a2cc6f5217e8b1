package org.remit.transfer.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.remit.transfer.DueDiligenceCommand;
import org.remit.transfer.DueDiligenceService;
import org.springframework.stereotype.Component;

/** {@code due-diligence}: a question about the staff was answered before they move. */
@Component
class AnswerDueDiligence extends DecisionCommand {

  private final DueDiligenceService diligence;

  AnswerDueDiligence(DueDiligenceService diligence) {
    super("due-diligence", "Record due diligence on the staff",
        "What transferee or transferor asked about the staff, beyond what the Regulations make the other tell,"
            + " and what was answered. Nothing waits for it. Write no names.",
        Set.of(Role.HR));
    this.diligence = diligence;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("resolution", "Which transfer?")
            .options(diligence.open(decision), t -> t.resolution(), t -> "Resolution " + t.resolution()),
        Field.radio("askedBy", "Who asked?").option("transferee", "The transferee")
            .option("transferor", "The transferor"),
        Field.textarea("question", "What was asked?").hint("No names"),
        Field.textarea("answer", "What was answered?").hint("No names"),
        Field.date("answeredOn", "Answered on"),
        Field.text("writing", "In which letter or message?"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    diligence.answered(decision,
        new DueDiligenceCommand(Body.text(body, "resolution"), Body.text(body, "askedBy"),
            Body.text(body, "question"), Body.text(body, "answer"), Body.date(body, "answeredOn"),
            Body.text(body, "writing")),
        actor);
    return diligence.of(decision);
  }
}
