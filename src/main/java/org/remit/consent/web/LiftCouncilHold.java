package org.remit.consent.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.consent.CouncilHoldService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** Records what a council's own rule asks for. */
@Component
class LiftCouncilHold extends DecisionCommand {

  private final CouncilHoldService holds;

  LiftCouncilHold(CouncilHoldService holds) {
    super("council-holds", "Record what the council's own rule asks for",
        "The council's policy pack holds this case until it is on record. The role that the pack names records it; the"
            + " monitoring officer may say, with the reason, that the rule does not apply.",
        // whom the pack names; the service asks whether it is this person
        Set.of(Role.values()));
    this.holds = holds;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("hold", "Which hold?")
            .options(holds.open(decision), h -> h.kind() + "/" + h.resolution(),
                h -> "Resolution " + h.resolution() + ": " + h.words() + " (" + h.by().words() + ")"),
        Field.radio("outcome", "What has come of it?")
            .option("met", "What the rule asks for is done").option("not-needed", "The rule does not apply"),
        Field.date("on", "On which day was it done?").optional(),
        Field.textarea("evidence", "What shows it, or why the rule does not apply"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var which = Body.text(body, "hold").split("/", 2);
    holds.record(decision, which[0], which.length > 1 ? which[1] : null, "met".equals(Body.text(body, "outcome")),
        Body.date(body, "on"), Body.text(body, "evidence"), actor);
    return holds.open(decision);
  }
}
