package org.remit.consent.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.consent.OverrideService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code overrides}: the monitoring officer overrides a hold that no law asks for. */
@Component
class OverrideHold extends DecisionCommand {

  private final OverrideService overrides;

  OverrideHold(OverrideService overrides) {
    super("overrides", "Override a hold",
        "Only what practice or the council's own rule asks for can be overridden, and never what a statute does. The"
            + " reason is kept, and the override stands in the assurance reports.",
        Set.of(Role.MONITORING_OFFICER));
    this.overrides = overrides;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("hold", "Which hold?")
            .options(overrides.open(decision),
                h -> h.kind() + (h.resolution() == null ? "" : "/" + h.resolution()),
                h -> (h.resolution() == null ? "" : "Resolution " + h.resolution() + ": ")
                    + h.words() + " (" + h.rule() + ")"),
        Field.textarea("reason", "Why is it overridden?"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var which = Body.text(body, "hold").split("/", 2);
    overrides.override(decision, which[0], which.length > 1 ? which[1] : null, Body.text(body, "reason"), actor);
    return overrides.open(decision);
  }
}
