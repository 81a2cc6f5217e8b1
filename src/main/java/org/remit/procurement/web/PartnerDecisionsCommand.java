package org.remit.procurement.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.procurement.PartnerDecisionCommand;
import org.remit.procurement.PartnerDecisionService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code partner-decisions}: what a partner council decided, by its evidence. */
@Component
class PartnerDecisionsCommand extends DecisionCommand {

  private final PartnerDecisionService partners;

  PartnerDecisionsCommand(PartnerDecisionService partners) {
    super("partner-decisions", "Record a partner's decision",
        "Each council decides for itself. Until every partner's decision is evidenced and has effect, the award is"
            + " neither notified nor signed.",
        Set.of(Role.PROCUREMENT, Role.LEGAL, Role.COMMISSIONING_OFFICER, Role.DEMOCRATIC_SERVICES));
    this.partners = partners;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.text("authority", "Which council?").hint("As the facts of the decision name it"),
        Field.text("reference", "Its own reference or minute"),
        Field.date("taken", "When was it taken?"),
        Field.date("effective", "From which day does it have effect there?"),
        Field.radio("callIn", "Was it open to call-in there?").option("yes", "Yes, or nobody knows")
            .option("no", "No, as the evidence shows").optional(),
        Field.textarea("evidence", "What shows it?").hint("A document of this decision, or where it is published"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    partners.record(decision,
        new PartnerDecisionCommand(
            Body.text(body, "authority"), Body.text(body, "reference"), Body.date(body, "taken"),
            Body.date(body, "effective"),
            Body.text(body, "evidence"), "no".equals(Body.text(body, "callIn"))),
        actor);
    return partners.of(decision);
  }
}
