package org.remit.assurance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.remit.assurance.CorrectionCommand;
import org.remit.assurance.CorrectionService;
import org.remit.assurance.CorrectionView;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** {@code corrections}: what was written down wrongly. */
@Component
class CorrectionsCommand extends DecisionCommand {

  private final CorrectionService corrections;

  CorrectionsCommand(CorrectionService corrections) {
    super("corrections", "Ask for a correction, or answer one",
        "A mistake is corrected, never erased. One person asks for it, the monitoring officer approves it; a clock"
            + " that rested on it is counted anew. What stands on record of a partner's decision has a command of its"
            + " own: Put a partner's decision right.",
        CorrectionService.REQUESTERS);
    this.corrections = corrections;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var requested = corrections.of(decision).stream().filter(c -> c.state().equals("requested")).toList();
    return List.of(
        Field.select("correction", "Which correction is answered?").optional()
            .hint("For the monitoring officer's answer only; leave empty for a new one")
            .options(requested, CorrectionView::id, CorrectionView::subject),
        Field.text("subject", "What was written down wrongly?").optional().hint("Such as: day of publication"),
        Field.text("wrong", "What stands there?").optional(),
        Field.text("right", "What is right?").optional().hint("A day as 2026-03-27 where a clock rested on it"),
        Field.textarea("why", "How is the mistake known; for an answer, why"),
        Field.text("clock", "Which clock rested on it?").optional()
            .hint("Such as call-in, standstill, key-decision-notice"),
        Field.text("resolution", "On which resolution?").optional(),
        Field.radio("answer", "The monitoring officer's answer").optional()
            .option("approve", "Approved")
            .option("reject", "Rejected"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var answer = Body.text(body, "answer");
    return corrections.take(decision,
        new CorrectionCommand(
            Body.id(body, "correction"), Body.text(body, "subject"), Body.text(body, "wrong"), Body.text(body, "right"),
            Body.text(body, "why"), Body.text(body, "clock"), Body.text(body, "resolution"),
            answer == null ? null : answer.equals("approve")),
        actor);
  }
}
