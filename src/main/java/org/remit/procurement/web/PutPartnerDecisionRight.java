package org.remit.procurement.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.procurement.PartnerDecisionCommand;
import org.remit.procurement.PartnerDecisionCorrectionService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code partner-decision-corrections}: what a partner really decided. */
@Component
class PutPartnerDecisionRight extends DecisionCommand {

  private final PartnerDecisionCorrectionService corrections;

  PutPartnerDecisionRight(PartnerDecisionCorrectionService corrections) {
    super("partner-decision-corrections", "Put a partner's decision right",
        "What is on record of a partner's decision is wrong, or the partner refused or withdrew it. Nothing is notified"
            + " or signed until the monitoring officer has answered; then the award waits for what the partner really"
            + " decided. The earlier record stays.",
        Set.of(Role.PROCUREMENT, Role.LEGAL, Role.COMMISSIONING_OFFICER, Role.DEMOCRATIC_SERVICES,
            Role.MONITORING_OFFICER));
    this.corrections = corrections;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.select("authority", "Which council's decision?")
            .options(corrections.onRecord(decision), each -> each, each -> each),
        Field.radio("outcome", "What did it decide?")
            .option("agreed", "It agreed, on the days below; after a refusal, on a later day")
            .option("refused", "It refused")
            .option("withdrawn", "It agreed and withdrew that")
            .option(PartnerDecisionCorrectionService.NEVER_REFUSED,
                "It agreed, on the days below, and the record that it did not is wrong"),
        Field.text("reference", "Its own reference or minute"),
        Field.date("taken", "When was it taken?").hint("Of a refusal or a withdrawal, the day of that"),
        Field.date("effective", "From which day does it have effect there?").hint("Only where it agreed").optional(),
        Field.radio("callIn", "Was it open to call-in there?").option("yes", "Yes, or nobody knows")
            .option("no", "No, as the evidence shows").optional(),
        Field.textarea("evidence", "What shows it?").hint("A document of this decision, or where it is published"),
        Field.textarea("why", "How is the mistake known, or what has happened since?"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    corrections.ask(decision, Body.text(body, "outcome"),
        new PartnerDecisionCommand(
            Body.text(body, "authority"), Body.text(body, "reference"), Body.date(body, "taken"),
            Body.date(body, "effective"), Body.text(body, "evidence"), "no".equals(Body.text(body, "callIn"))),
        Body.text(body, "why"), actor);
    return corrections.of(decision);
  }
}
