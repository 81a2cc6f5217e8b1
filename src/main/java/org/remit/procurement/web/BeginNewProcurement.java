package org.remit.procurement.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.procurement.NewProcurementService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code new-procurements}: what was abandoned is procured again. */
@Component
class BeginNewProcurement extends DecisionCommand {

  private final NewProcurementService procurements;

  BeginNewProcurement(NewProcurementService procurements) {
    super("new-procurements", "Procure again what was abandoned",
        "A new decision is proposed with everything known filled in: what is bought, for how much and how long, who"
            + " may award it, whose staff move. Its procedure, its day and its report are its own, and so are its"
            + " notices and its call-in. Of several lots, those that were abandoned are procured again together.",
        Set.of(Role.PROCUREMENT, Role.COMMISSIONING_OFFICER));
    this.procurements = procurements;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(Field.radio("resolution", "Which procurement?")
        .options(procurements.open(decision), r -> r, r -> "Of resolution " + r));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    return Map.of("decision", procurements.begin(decision, Body.text(body, "resolution"), actor).value());
  }
}
