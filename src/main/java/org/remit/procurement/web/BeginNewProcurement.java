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
class BeginNewProcurement implements DecisionCommand {

  private final NewProcurementService procurements;

  BeginNewProcurement(NewProcurementService procurements) {
    this.procurements = procurements;
  }

  @Override
  public String name() {
    return "new-procurements";
  }

  @Override
  public String title() {
    return "Procure again what was abandoned";
  }

  @Override
  public String intro() {
    return "A new decision is proposed with everything known filled in: what is bought, for how much and how long, who"
        + " may award it, whose staff move. Its procedure, its day and its report are its own, and so are its notices"
        + " and its call-in. Of several lots, those that were abandoned are procured again together.";
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var which = Field.radio("resolution", "Which procurement?");
    for (var resolution : procurements.open(decision)) {
      which = which.option(resolution, "Of resolution " + resolution);
    }
    return List.of(which);
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PROCUREMENT, Role.COMMISSIONING_OFFICER);
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return !procurements.open(decision).isEmpty();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    return Map.of("decision", procurements.begin(decision, Body.text(body, "resolution"), actor).value());
  }
}
