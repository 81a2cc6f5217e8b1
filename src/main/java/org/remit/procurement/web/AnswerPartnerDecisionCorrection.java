package org.remit.procurement.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.procurement.PartnerDecisionCorrectionService;
import org.remit.procurement.PartnerDecisionCorrectionView;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code partner-decision-correction-answers}: a second person confirms what a partner really decided. */
@Component
class AnswerPartnerDecisionCorrection extends DecisionCommand {

  private final PartnerDecisionCorrectionService corrections;

  AnswerPartnerDecisionCorrection(PartnerDecisionCorrectionService corrections) {
    super("partner-decision-correction-answers", "Answer a correction of a partner's decision",
        "What is approved takes the place of what was on record: the award waits for it, and what was notified or"
            + " signed without the partner is on record as an irregularity, which holds the start of the service.",
        Set.of(Role.MONITORING_OFFICER));
    this.corrections = corrections;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var open = corrections.of(decision).stream().filter(c -> c.state().equals("requested")).toList();
    return List.of(
        Field.select("correction", "Which one?")
            .options(open, PartnerDecisionCorrectionView::id, PartnerDecisionCorrectionView::right),
        Field.radio("answer", "Your answer").option("approve", "Approved").option("reject", "Rejected"),
        Field.textarea("why", "What did you see?").hint("The partner's minute or notice, and where it is"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    corrections.answer(decision, Body.id(body, "correction"), "approve".equals(Body.text(body, "answer")),
        Body.text(body, "why"), actor);
    return corrections.of(decision);
  }
}
